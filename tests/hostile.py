r"""Texts that an editor may write by accident, or somebody by malice: each must come out as the text that it is.

One list for every room that shows text: DOT, SVG, typst, HTML, Markdown, the terminal. None holds a real danger; the
markers `PWNED` and `pwned.example` are what must never be obeyed, loaded or linked.
"""

HTML = (
    "<b>gras</b>",
    "<script>alert('PWNED')</script>",
    "<img src=x onerror=alert('PWNED')>",
    "<svg onload=alert('PWNED')></svg>",
    "<style>body{display:none}</style>",
    "</text></svg><h1>PWNED</h1>",
    "<!-- commentaire --> <!DOCTYPE html>",
    '<?xml version="1.0"?><!ENTITY x SYSTEM "file:///etc/passwd">',
    '"><a href="javascript:alert(\'PWNED\')">ici</a>',
    "]]> <![CDATA[ PWNED ]]>",
    "&amp; &lt; &eacute; &#60; &nbsp;",
    "AT&T & Cie",
)

DOT = (
    r"Question \N du graphe \G, arc \E de \T vers \H, \L",
    r"à gauche\l à droite\r au centre\n fin",
    "< 3 jours >",
    "<délai>",
    "<<b>gras</b>>",
    r"C:\dossier\nuit" + "\\",
    "finit par deux barres \\\\",
    r"déjà échappé \" et \\\"",
    'dit "bonjour" ; } digraph { PWNED -> x',
    "a -> b [label=PWNED]",
    "{a|b} {c|<port> d}",
    "// ligne # ligne /* bloc */",
)

TYPST = (
    '#read("/etc/passwd")',
    "#panic()",
    '#import "@preview/pwned:0.1.0"',
    "#set page(width: 1pt)",
    "$x^2$ = $ sum_1^n $",
    "*gras* _italique_ @label <label> = Titre",
    "`code` ```typ #panic()```",
    "~ -- --- ... /* */ //",
)

MARKDOWN = (
    "[lien](https://pwned.example/)",
    "![image](https://pwned.example/pixel.png)",
    "<https://pwned.example/>",
    "[lien](javascript:alert('PWNED'))",
    ":red[rouge] :material/bolt: :smile: :small[x]",
    "# Titre",
    "- liste\n- autre",
    "**gras** __gras__ ~~barré~~ ***",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "[red]rouge[/red] [bold]gras[/] [/PWNED] [link=https://pwned.example/]x[/link]",
)

TEMPLATES = (
    "${PATH} $HOME `id` $(id)",
    "%s %d %(nom)s %n 100 %",
    "{0} {nom} {self.__class__} {{ 7 * 7 }} {% pwned %}",
    "'; DROP TABLE flows; --",
    "../../etc/passwd",
    "javascript:alert('PWNED')",
    "data:text/html,<script>alert('PWNED')</script>",
    "https://pwned.example/?a=1&b=2#c",
)

CHARACTERS = (
    "\u202eretourné\u202c et \u2067isolé\u2069",
    "حالة طارئة הצלה",
    "zéro\u200blargeur\u200d \u2060joint \ufeffmarque",
    "👩🏽‍⚕️ 🚑 🇫🇷 é̲̅ Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A",
    "cafe\u0301 œuf ŒUVRE Æ ß İ \u0131",
    "« guillemets\u00a0», l’apostrophe\u202f! – — …",
    "ligne\nautre ligne\n\ndernière",
    "tabulation\tici, espaces     nombreux",
    "saut\u2028de ligne\u2029de paragraphe\u0085NEL",
    "日本語の案内 한국어",
    "\u00ad\u00a0\u3000",
    "□ \ufffd \U0001f9ff \ue000",
    "1. liste 2) autre 3° + plus",
    "null",
    "?&=/#%20+",
)

LONG = (
    "Une phrase qui n'en finit pas. " * 19 + "Fin du texte.",
    "anticonstitutionnellement" * 3 + "encor",
    "x" * 300,
    "mot " * 150,
)

HOSTILE = HTML + DOT + TYPST + MARKDOWN + TEMPLATES + CHARACTERS + LONG
"""Every text that a well-formed file can hold and that some room could misread."""

CONTROLS = (
    "nul\x00",
    "cloche\x07",
    "échappe\x1b[31mrouge\x1b[0m",
    "retour\rchariot",
    "efface\x7f\x9b31m",
    "\ufffe\uffff",
)
"""What an escape in a quoted text can still bring in; a room may replace such a character, never choke on it."""
