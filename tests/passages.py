"""A local copy of an article in Chromium, and which of its words a text fragment lights up."""

from __future__ import annotations

import base64
import html
from pathlib import Path

from playwright.sync_api import Page

from generator.model import Article, Span

_STYLE = "body{font:16px/1.6 sans-serif;margin:20px;width:700px}::target-text{background:#f00;color:#f00}"
_SHOWN = """async ([picture, expected]) => {
    const image = await createImageBitmap(await (await fetch(picture)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext("2d", {willReadFrequently: true});
    pen.drawImage(image, 0, 0);
    const data = pen.getImageData(0, 0, image.width, image.height).data;
    const red = (x, y) => { const i = 4 * (y * image.width + x); return data[i] > 200 && data[i + 1] < 60; };
    const inside = (x, y) => expected.some(
        ([l, t, r, b]) => x >= l - 2 && x <= r + 2 && y >= t - 2 && y <= b + 2);
    let stray = 0, lit = 0, area = 0;
    for (let y = 0; y < image.height; y++)
        for (let x = 0; x < image.width; x++)
            if (red(x, y)) inside(x, y) ? lit++ : stray++;
    for (const [l, t, r, b] of expected) area += (r - l) * (b - t);
    return [lit / area, stray];
}"""
_RECTS = """([parts]) => {
    const rects = [];
    for (const [n, start, end] of parts) {
        const range = document.createRange(), node = document.querySelectorAll("[data-n]")[n].firstChild;
        range.setStart(node, start);
        range.setEnd(node, end);
        for (const r of range.getClientRects())
            rects.push([r.left + scrollX, r.top + scrollY, r.right + scrollX, r.bottom + scrollY]);
    }
    return rects;
}"""


def write_copy(article: Article, path: Path) -> None:
    """Write *article* as a page of a newspaper would have it: what is left off our pages as well."""
    blocks = "\n".join(
        f"<p data-n={n}>{html.escape(article[Span(start, end)])}</p>"
        for n, (start, end) in enumerate(_blocks(article))
    )
    head = f"<!doctype html><meta charset=utf-8><title>Copy</title><style>{_STYLE}</style>"
    path.write_text(f"{head}\n<p>Menu, search, subscribe</p>\n{blocks}\n", encoding="utf-8")


def lit(page: Page, article: Article, span: Span) -> tuple[float, int]:
    """Return which part of *span* is lit on the copy that is open, and how many points elsewhere are."""
    parts = [
        (n, max(span.start, start) - start, min(span.end, end) - start)
        for n, (start, end) in enumerate(_blocks(article))
        if span.start < end and start < span.end
    ]
    rects = page.evaluate(_RECTS, [parts])
    picture = base64.b64encode(page.screenshot(full_page=True)).decode()
    part, stray = page.evaluate(_SHOWN, [f"data:image/png;base64,{picture}", rects])
    return float(part), int(stray)


def _blocks(article: Article) -> list[tuple[int, int]]:
    """Return the paragraphs of the text as printed, boilerplate too."""
    blocks, start = [], 0
    for block in article.text.split("\n\n"):
        if block.strip():
            blocks.append((start, start + len(block)))
        start += len(block) + 2
    return blocks
