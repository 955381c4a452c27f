"""The run as a picture: one panel for each kind of figure."""

import math
import pathlib

from result import Result
from svg import INK, PALE, Drawing

WIDTH, LEFT, RIGHT = 900, 300, 110
ROW, GAP = 26, 46
MET, MISSED, PLAIN, OTHER, AIM = "#2f7d5b", "#c8742b", "#3b6ea5", "#9db8d6", "#a3262a"


class Panel:
    """A heading, and rows under one scale that begins at zero, or at the first power of ten for times."""

    def __init__(self, drawing: Drawing, title: str, most: float, aims: list[float], least: float | None = None):
        self.drawing, self.aims, self.least = drawing, aims, least
        self.most = max(most, *aims) * 1.05 if aims else most * 1.05
        drawing.height += GAP
        drawing.text(20, drawing.height, title, 15, is_strong=True)
        drawing.height += 10
        self.top = drawing.height
        # Lines of aims lie below what is drawn later.
        self.ground = len(drawing.shapes)

    def x(self, value: float) -> float:
        room = WIDTH - LEFT - RIGHT
        if self.least is None:
            return LEFT + room * value / self.most
        span = math.log10(self.most / self.least)
        return LEFT + room * math.log10(max(value, self.least) / self.least) / span

    def bars(self, label: str, values: list[tuple[float, str, str]]):
        """A label with one bar, or two thin ones: value, words, color."""
        height = (ROW - 6) / len(values)
        for index, (value, words, color) in enumerate(values):
            y = self.drawing.height + 3 + index * height
            self.drawing.bar(LEFT, y, self.x(value) - LEFT, height - 1, color)
            if len(values) == 1:
                self.drawing.text(self.x(value) + 6, y + height / 2 + 4, words, 12)
        if len(values) > 1:
            right = max(self.x(value) for value, _, _ in values)
            self.drawing.text(right + 6, self.drawing.height + ROW / 2 + 4, " / ".join(w for _, w, _ in values), 12)
        self._label(label)

    def dots(self, label: str, values: list[tuple[float, str]], words: str):
        y = self.drawing.height + ROW / 2
        self.drawing.line(self.x(values[0][0]), y, self.x(values[-1][0]), y, PALE)
        for value, color in values:
            self.drawing.dot(self.x(value), y, color)
        self.drawing.text(self.x(values[-1][0]) + 10, y + 4, words, 12)
        self._label(label)

    def _label(self, label: str):
        self.drawing.text(LEFT - 10, self.drawing.height + ROW / 2 + 4, label, 13, "end")
        self.drawing.height += ROW

    def close(self, words: str):
        """Draws the lines of the aims, and says what they are."""
        drawn = self.drawing.shapes[self.ground:]
        del self.drawing.shapes[self.ground:]
        for aim in self.aims:
            self.drawing.line(self.x(aim), self.top, self.x(aim), self.drawing.height, AIM, is_dashed=True)
        self.drawing.shapes += drawn
        self.drawing.height += 16
        self.drawing.text(LEFT, self.drawing.height, words, 12, color=PALE)


def draw(result: Result, path: pathlib.Path):
    title = f"Maklumat with {result.cases:,} cases, {result.connections} connections"
    drawing = Drawing(WIDTH, title)
    drawing.height = 34
    drawing.text(20, drawing.height, title, 18, is_strong=True, color=INK)
    for panel in (_speeds, _waits, _flatness, _durable, _memory, _crowds):
        panel(drawing, result)
    drawing.height += 24
    path.write_text(drawing.written())


def _speeds(drawing: Drawing, result: Result):
    if result.reads:
        panel = Panel(drawing, "Reads, as a share of the bare response", max(r.ratio for r in result.reads), [0.5])
        for read in result.reads:
            color = OTHER if read.is_warm else MET if read.ratio >= 0.5 else MISSED
            panel.bars(read.name, [(read.ratio, f"{read.ratio:.2f} ({read.run.rate:,.0f}/s)", color)])
        panel.close("Dashed: aim, 0.5 or more. Pale: one page again and again.")


def _waits(drawing: Drawing, result: Result):
    if result.reads:
        runs = [read.run for read in result.reads]
        least = 10 ** math.floor(math.log10(max(min(run.p50 for run in runs), 0.001)))
        panel = Panel(drawing, "Time of an answer, ms", max(run.p99 for run in runs), [], least)
        for read in result.reads:
            run = read.run
            panel.dots(read.name, [(run.p50, PLAIN), (run.p99, MISSED)], f"{run.p50:.1f} / {run.p99:.1f}")
        panel.close(f"Blue: p50, orange: p99, with {result.connections} connections that never pause; logarithmic.")


def _flatness(drawing: Drawing, result: Result):
    reads = [read for read in result.reads if read.slower is not None]
    if reads:
        panel = Panel(drawing, "Times slower than with 10,000 cases", max(r.slower or 0 for r in reads), [1.2])
        for read in reads:
            slower = read.slower or 0
            panel.bars(read.name, [(slower, f"{slower:.2f}", MET if slower <= 1.2 else MISSED)])
        panel.close("Dashed: aim, 1.2 or less.")


def _durable(drawing: Drawing, result: Result):
    if result.submissions:
        lines = result.submissions.lines
        rates = [rate for line in lines for rate in (line.run.rate, line.raw)]
        panel = Panel(drawing, "Durable submissions and raw inserts, a second", max(rates), [])
        for line in lines:
            panel.bars(line.name, [
                (line.run.rate, f"{line.run.rate:,.0f}", PLAIN), (line.raw, f"{line.raw:,.0f}", OTHER)])
        panel.close("Dark: submissions. Pale: raw inserts of as many bytes, one a transaction. Aims: 0.5, 1.0 of it.")


def _memory(drawing: Drawing, result: Result):
    rows = [
        (f"{sizes.cases:,} cases, {words}", sizes.memory[moment]["rss"], sizes.memory[moment]["private"])
        for sizes in result.sizes
        for moment, words in [("start", "start"), ("reads", "reads"), ("end", "everything")] if moment in sizes.memory
    ]
    if rows:
        panel = Panel(drawing, "Memory, MB", max(resident for _, resident, _ in rows), [65, 150])
        for label, resident, private in rows:
            panel.bars(label, [(resident, f"{resident:.0f}", PLAIN), (private, f"{private:.0f}", OTHER)])
        panel.close("Dark: resident. Pale: private. Dashed: aims at 10,000 cases (65) and at a million (150).")


def _crowds(drawing: Drawing, result: Result):
    if result.crowds:
        panel = Panel(
            drawing, "Mixed users who think, ms", max(crowd.p99 for crowd in result.crowds), [100], 0.1)
        for crowd in result.crowds:
            panel.dots(
                f"{crowd.users:,} users", [(crowd.p50, MET), (crowd.p95, PLAIN), (crowd.p99, MISSED)],
                f"{crowd.p50:.1f} / {crowd.p95:.1f} / {crowd.p99:.1f}")
        panel.close("Green: p50, blue: p95, orange: p99; logarithmic. Dashed: aim for p95 with 1,200 users.")
