"""A scanner, simulated: pages with a known text are printed, drawn, turned a little, spoilt by noise, and packed as pictures in a PDF."""

from __future__ import annotations

import io
import random
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

WORDS = """Vragen van het lid Van Duinhoven (Kompas) aan de Minister van Veren en Vaarwegen over het veer te Oostervliet.

Vraag 1
Bent u bekend met het bericht dat het veer te Oostervliet sinds 3 mei 2033 niet meer vaart?

Antwoord 1
Ja. De provincie Zuidland heeft mij op 7 mei 2033 laten weten dat de motor van het veer niet meer te herstellen is.

Vraag 2
Hoeveel reizigers maakten in 2031 en 2032 gebruik van het veer, en wat kostte het per overtocht?

Antwoord 2
In 2031 waren er 48.250 reizigers en in 2032 waren dat er 51.900. Een overtocht kostte € 1,75; het tekort van € 320.000 werd
door de provincie en de gemeente elk voor de helft betaald, zoals in de overeenkomst van 12 november 2029 is vastgelegd.

Vraag 3
Bent u bereid om met de provincie te overleggen over een tijdelijke verbinding? Zo nee, waarom niet?

Antwoord 3
Ja. Ik zal voor het zomerreces met gedeputeerde staten spreken over een tijdelijke verbinding, en uw Kamer daarover vóór
1 september 2033 een brief sturen. Daarbij betrek ik ook de zorgen van de scholen: ongeveer 140 leerlingen fietsen nu om.
"""


class Scanner(NamedTuple):
    """How good a scanner is: dots an inch, degrees that the page lies askew, how much noise (0 to 1), how much blur in dots."""

    name: str
    dpi: int
    skew: float
    noise: float
    blur: float


GOOD = Scanner("good: 300 dpi, straight", 300, 0.0, 0.02, 0.0)
OFFICE = Scanner("office: 200 dpi, 0.7 degrees askew, some noise", 200, 0.7, 0.08, 0.6)
POOR = Scanner("poor: 150 dpi, 1.5 degrees askew, noise and blur", 150, -1.5, 0.2, 0.8)


def printed(words: str = WORDS) -> bytes:
    """A PDF of one page with these words, a blank line between paragraphs."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    y = A4[1] - 70
    for paragraph in words.strip().split("\n\n"):
        for n, line in enumerate(paragraph.split("\n") if "\n" in paragraph and len(paragraph.split("\n")[0]) < 20 else [paragraph.replace("\n", " ")]):
            bold = n == 0 and len(line) < 20
            for part in simpleSplit(line, "Times-Bold" if bold else "Times-Roman", 11, 430):
                canvas.setFont("Times-Bold" if bold else "Times-Roman", 11)
                canvas.drawString(80, y, part)
                y -= 14
        y -= 9
    canvas.save()
    return out.getvalue()


def scanned(scanner: Scanner, words: str = WORDS, seed: int = 7) -> bytes:
    """The same page as that scanner gives it: a PDF with a picture and no text."""
    document = pypdfium2.PdfDocument(printed(words))
    picture = document[0].render(scale=scanner.dpi / 72, grayscale=True).to_pil().convert("L")
    document.close()
    picture = picture.rotate(scanner.skew, resample=Image.Resampling.BICUBIC, fillcolor=255)
    if scanner.blur:
        picture = picture.filter(ImageFilter.GaussianBlur(scanner.blur))
    chance = random.Random(seed)
    small = Image.frombytes("L", (512, 512), chance.randbytes(512 * 512))
    grain = Image.new("L", picture.size)
    for x in range(0, picture.width, 512):
        for y in range(0, picture.height, 512):
            grain.paste(small.rotate(chance.choice((0, 90, 180, 270))), (x, y))
    grain = grain.point(lambda v: int(255 - v * scanner.noise))
    picture = ImageChops.multiply(picture, grain)
    out = io.BytesIO()
    picture.save(out, "PDF", resolution=scanner.dpi)
    return out.getvalue()
