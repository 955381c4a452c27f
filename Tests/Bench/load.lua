-- Sends the requests of a file in turn, and writes what came of it as one line of JSON.
--
-- Usage: wrk -t1 -s load.lua URL -- FILE [201]
-- A line of FILE: METHOD <tab> PATH <tab> BODY <tab> HEADER: VALUE <tab> HEADER: VALUE ...
-- With a status at the end, answers with it are counted one by one. That costs time, so it is for slow requests only.

local threads = {}
local ready = {}
local place = 0
counted = 0

function setup(thread)
    table.insert(threads, thread)
end

local function fields(line)
    local found = {}
    for field in (line .. "\t"):gmatch("(.-)\t") do
        table.insert(found, field)
    end
    return found
end

local function prepared(line)
    local found = fields(line)
    local headers = {}
    for index = 4, #found do
        local name, value = found[index]:match("^(.-): (.*)$")
        headers[name] = value
    end
    local body = found[3] ~= "" and found[3] or nil
    return wrk.format(found[1], found[2], headers, body)
end

function init(args)
    for line in io.lines(args[1]) do
        table.insert(ready, prepared(line))
    end
    local status = tonumber(args[2])
    if status then
        response = function(got)
            if got == status then counted = counted + 1 end
        end
    end
end

function request()
    place = place % #ready + 1
    return ready[place]
end

function done(summary, latency)
    local total = 0
    for _, thread in ipairs(threads) do
        total = total + thread:get("counted")
    end
    local errors = summary.errors
    io.write(string.format(
        '\nRESULT {"requests": %d, "counted": %d, "microseconds": %d, "bytes": %d, "refused": %d, "socket": %d, '
            .. '"timeouts": %d, "p50": %.3f, "p95": %.3f, "p99": %.3f, "most": %.3f}\n',
        summary.requests, total, summary.duration, summary.bytes, errors.status,
        errors.connect + errors.read + errors.write, errors.timeout, latency:percentile(50) / 1000,
        latency:percentile(95) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
