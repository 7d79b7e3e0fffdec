"""One sample of every block, as the outputs' tests draw them."""

from workshop.render.blocks import (
    Block,
    Figure,
    Figures,
    Heading,
    Items,
    Lines,
    Note,
    Page,
    Paragraph,
    Picture,
    Said,
    Source,
    Table,
)

TWIN = Table(
    ("Point", "A year", "Note"),
    (
        ("Lowest tenth", "$23,900", "p10"),
        ("Middle", "$34,580", "median"),
        ("Top tenth", "$48,700", "p90"),
    ),
    caption="Pay of retail salespersons",
    numbers=(1,),
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 150" width="640" height="150">'
    '<defs><linearGradient id="fade"><stop offset="0" stop-color="var(--ws-c1)"/>'
    '<stop offset="1" stop-color="var(--ws-c3)"/></linearGradient></defs>'
    '<line x1="20" x2="620" y1="110" y2="110" stroke="var(--ws-line)" stroke-width="1"/>'
    '<rect x="110" y="56" width="380" height="20" rx="10" fill="url(#fade)"/>'
    '<circle cx="262" cy="66" r="9" fill="var(--ws-now)" stroke="var(--ws-paper)"/>'
    '<text x="262" y="40" text-anchor="middle" font-family="Source Sans Pro, sans-serif" '
    'font-size="16" font-weight="600" fill="var(--ws-ink)">you: $34,580</text>'
    '<text x="110" y="132" text-anchor="middle" font-family="Source Sans Pro, sans-serif" '
    'font-size="14" fill="var(--ws-quiet)">$23,900</text>'
    '<text x="490" y="132" text-anchor="middle" font-family="Source Sans Pro, sans-serif" '
    'font-size="14" fill="var(--ws-quiet)">$48,700</text></svg>'
)

PICTURE = Picture(
    SVG,
    title="Where your pay lies",
    alt="A bar from $23,900 to $48,700 a year; a dot marks you at $34,580.",
    twin=TWIN,
    width=640,
    height=150,
)

BLOCKS: tuple[Block, ...] = (
    Heading("Job or career?", 1),
    Paragraph("Your pay covers your essentials 1.2 times over.", "key"),
    Paragraph(
        "Most people hold both at some time. What matters is what you want from these hours."
    ),
    Heading("What you do now", 2),
    Said(
        "What do you like about your work?",
        "The people, and *knowing* #the stock.\n\nAlso: quiet <b>mornings</b>.",
    ),
    Lines("Write it in your own words.", 3),
    Table(("Statement", "0", "10"), (("I know what I want.", "○", "○"),), roomy=True),
    Said("ماذا تريد من عملك؟", "أريد أن أتعلم وأن أكبر في عملي كل سنة."),
    Figures(
        (
            Figure("$17.20", "an hour, as paid"),
            Figure("$13.85", "an hour, truly", "after 6 hours of travel a week"),
            Figure("1.2×", "pay ÷ essentials", "$2,480 against $2,070 a month"),
            Figure("4", "months of runway"),
        )
    ),
    Heading("Where your pay lies", 2),
    PICTURE,
    TWIN,
    Source("US Bureau of Labor Statistics, OEWS, May 2024."),
    Note("Tips are counted only where the employer reports them.", "Take care", "care"),
    Note(
        "In 1957–64's generation people held 12.9 jobs from 18 to 58.", "What is known", "evidence"
    ),
    Heading("Next", 3),
    Items(("Ask one person in the field", "Write down three duties you would keep"), ordered=True),
    Items(("rent", "food", "travel")),
    Note("Bring this page to section 4.", "Next step", "next"),
    Paragraph("Your answers stay on this computer.", "quiet"),
)

PAGE = Page(
    "Job or career?",
    BLOCKS,
    subtitle="What you said in section 1, and what it comes to",
    words={
        "pdf.page": "Page {page} of {pages}",
        "pdf.running": "From Job to Career · Job or career?",
        "pdf.attached": "Your answers",
        "picture.table": "The same as a table",
    },
)
