-- Posts the same valid application again and again; each one makes a case.
local body = io.open(os.getenv("BENCH_BODY")):read("*a")
request = function()
    return wrk.format("POST", nil, { ["Content-Type"] = "application/json" }, body)
end
