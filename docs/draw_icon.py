"""Draw static/icon.png: a golden line threaded through the rows of a plan."""

from pathlib import Path

from PIL import Image, ImageDraw

ICON = Path(__file__).resolve().parent.parent / "static" / "icon.png"
NAVY, WHITE, GOLD = "#12436D", "#FFFFFF", "#F2B233"

# Drawn large and made small, so that the edges come out smooth.
SIZE, DRAWN = 64, 512


def draw() -> Image.Image:
    """Return the icon."""
    image = Image.new("RGBA", (DRAWN, DRAWN), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((0, 0, DRAWN - 1, DRAWN - 1), radius=96, fill=NAVY)
    for top in (112, 232, 352):
        pen.rounded_rectangle((88, top, 424, top + 48), radius=24, fill=WHITE)
    thread = [(160, 40), (160, 196), (352, 316), (352, 472)]
    pen.line(thread, fill=GOLD, width=44, joint="curve")
    return image.resize((SIZE, SIZE), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    ICON.parent.mkdir(exist_ok=True)
    draw().save(ICON, optimize=True)
