"""The run as tables on the screen."""

from result import Result
from verdicts import Verdict

# A larger change of the bare response than this says that the machine was not ours alone.
BUSY = 0.25


def text(result: Result, found: list[Verdict]) -> str:
    parts = [_heading(result), _reads(result), _submissions(result), _crowds(result), _sizes(result), _aims(found)]
    if result.absent:
        parts.append("Not in this build, so not measured: " + ", ".join(result.absent) + ".")
    return "\n\n".join(part for part in parts if part)


def _table(heads: list[str], rows: list[list[str]]) -> str:
    """Columns as wide as they must be, the first one to the left."""
    widths = [max(len(row[index]) for row in [heads, *rows]) for index in range(len(heads))]

    def line(row: list[str]) -> str:
        return "  ".join(
            cell.ljust(width) if index == 0 else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(row, widths))).rstrip()

    return "\n".join([line(heads), line(["-" * width for width in widths]), *map(line, rows)])


def _heading(result: Result) -> str:
    return (
        f"{result.cases:,} cases, {result.connections} connections, {result.seconds:g} s each after 1 s of warming up. "
        f"In turn: {result.officers} officers, {result.opened} case pages, {result.tracked} tracking pages.")


def _reads(result: Result) -> str:
    rows = [
        [
            read.name, str(read.addresses), f"{read.run.rate:,.0f}", f"{read.before:,.0f}", f"{read.after:,.0f}",
            f"{read.drift:+.0%}", f"{read.ratio:.3f}", f"{read.by_processor:.3f}", f"{read.run.p50:.2f}",
            f"{read.run.p99:.2f}", f"{read.run.processor:,.0f}", "" if read.slower is None else f"{read.slower:.2f}",
            f"{read.run.bytes / 1000:.1f}", str(len(read.failures)),
        ]
        for read in result.reads
    ]
    heads = ["read", "addresses", "per s", "bare before", "after", "drift", "of bare", "by processor", "p50 ms",
             "p99 ms", "processor us", "slower than 10,000", "kB", "faults"]
    busy = max((abs(read.drift) for read in result.reads), default=0)
    note = f"\nThe bare response changed by up to {busy:.0%} between two measures: others use this machine."
    return _table(heads, rows) + (note if busy > BUSY else "") if rows else ""


def _submissions(result: Result) -> str:
    if result.submissions is None:
        return ""
    rows = [
        [
            line.name, f"{line.run.rate:,.0f}", f"{line.raw:,.0f}", _range(line.raws), f"{line.ratio:.3f}",
            f"{line.run.p50:.2f}", f"{line.run.p99:.2f}", f"{line.run.processor:,.0f}", str(line.run.counted),
            str(line.stored), str(len(line.failures)),
        ]
        for line in result.submissions.lines
    ]
    heads = ["durable", "per s", "raw", "least - most", "of raw", "p50 ms", "p99 ms", "processor us", "answered 201",
             "stored", "faults"]
    spread = max(line.raw_spread for line in result.submissions.lines)
    note = f"\nRaw inserts changed by a factor of {spread:.1f}: others write to this disk, and the ratios say little."
    return _table(heads, rows) + ("" if all(line.is_steady for line in result.submissions.lines) else note) + (
        f"\nRaw: one row of {result.submissions.bytes_a_case} bytes a transaction, as the database grows for a case. "
        f"For information, 32 rows a transaction: {result.submissions.raw_in_groups:,.0f} rows a second.")


def _range(pairs: list[tuple[float, float]]) -> str:
    rates = [rate for pair in pairs for rate in pair]
    return f"{min(rates):,.0f} - {max(rates):,.0f}"


def _crowds(result: Result) -> str:
    if not result.crowds:
        return ""
    rows = [
        [
            f"{crowd.users:,}", str(crowd.requests), f"{crowd.rate:.0f}", f"{crowd.p50:.1f}", f"{crowd.p95:.1f}",
            f"{crowd.p99:.1f}", f"{crowd.most:.0f}", f"{crowd.processor:.0%}", str(len(crowd.failures)),
        ]
        for crowd in result.crowds
    ]
    heads = ["users", "requests", "per s", "p50 ms", "p95 ms", "p99 ms", "longest", "server's processor", "faults"]
    last = result.crowds[-1]
    acts = ", ".join(f"{act} {wait:.1f}" for act, wait in last.by_act.items())
    return _table(heads, rows) + f"\np95 of {last.users:,} users by act, in ms: {acts}."


def _sizes(result: Result) -> str:
    rows = []
    for sizes in result.sizes:
        cells = [f"{sizes.cases:,}", f"{sizes.start_seconds:.3f}", f"{sizes.bytes_a_case:,.0f}"]
        for moment in ("start", "reads", "end"):
            memory = sizes.memory.get(moment)
            cells.append(f"{memory['rss']:.0f} / {memory['pss']:.0f} / {memory['private']:.0f}" if memory else "")
        rows.append(cells)
    heads = ["cases", "start s", "bytes a case", "MB at start", "after reads", "after everything"]
    sweep = "" if result.sweep_seconds is None else f"\nEscalation sweep: {result.sweep_seconds:.2f} s."
    sweep += "".join(
        f"\nDue times of {due.term}: {due.per_second:,.0f} a second, {due.ratio:,.0f} times as fast as walked."
        for due in result.dues)
    return _table(heads, rows) + (
        "\nMegabytes: resident / resident with shared pages divided / written by this process alone." + sweep)


def _aims(found: list[Verdict]) -> str:
    words = {True: "met", False: "not met", None: ""}
    rows = []
    for verdict in found:
        sign = ">=" if verdict.kind == "ratio" else "<="
        aim = "" if verdict.aim is None else f"{sign} {verdict.aim:g}"
        bound = "none yet" if verdict.bound is None else f"{sign} {verdict.bound:g}"
        rows.append([
            verdict.label, f"{verdict.value:,.3f} {verdict.unit}", aim,
            words[verdict.is_met] if verdict.is_steady else f"{words[verdict.is_met]}, unsure", bound,
            "LOST" if verdict.is_lost else ""])
    return _table(["figure", "reached", "aim", "", "bound", ""], rows)
