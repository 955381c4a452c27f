"""A small writer of SVG: text, lines and bars on a white ground."""

from html import escape

INK, PALE, LINE = "#1b1b1b", "#5f5f5f", "#d8d8d8"


class Drawing:
    """Collects shapes; coordinates are pixels from the upper left corner."""

    def __init__(self, width: int, title: str):
        self.width, self.height, self.title = width, 0, title
        self.shapes: list[str] = []

    def text(
        self, x: float, y: float, words: str, size: int = 13, anchor: str = "start", color: str = INK,
        is_strong: bool = False
    ):
        weight = ' font-weight="600"' if is_strong else ""
        self.shapes.append(
            # The white rim keeps words readable where they cross a line.
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" fill="{color}"{weight} '
            f'stroke="#ffffff" stroke-width="3" paint-order="stroke">'
            f"{escape(words)}</text>")

    def bar(self, x: float, y: float, width: float, height: float, color: str):
        self.shapes.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 1):.1f}" height="{height:.1f}" fill="{color}"/>')

    def line(self, x1: float, y1: float, x2: float, y2: float, color: str = LINE, is_dashed: bool = False):
        dashes = ' stroke-dasharray="4 3"' if is_dashed else ""
        self.shapes.append(
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{color}"{dashes}/>')

    def dot(self, x: float, y: float, color: str):
        self.shapes.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="{color}"/>')

    def written(self) -> str:
        return "\n".join([
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" width="{self.width}" '
            f'height="{self.height}" font-family="system-ui, sans-serif" role="img">',
            f"<title>{escape(self.title)}</title>",
            f'<rect width="{self.width}" height="{self.height}" fill="#ffffff"/>', *self.shapes, "</svg>", ""])
