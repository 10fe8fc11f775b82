"""YAML written by the tests, which know where they put each text: the oracle for places."""

from dataclasses import dataclass, field

from hypothesis import strategies as st

_LETTERS = st.sampled_from("abcdeéèàœçÉ’0123456789«»…–😀\u00a0e\u0301漢")
_WORD = st.text(_LETTERS, min_size=1, max_size=8).filter(lambda word: word.strip("\u00a0") == word)
_PLAIN = st.lists(_WORD, min_size=1, max_size=4).map(" ".join).filter(lambda text: text[0].isalnum())
_QUOTABLE = st.text(st.one_of(_LETTERS, st.sampled_from(" :#-[]{},&*!|>%@`?")), min_size=1, max_size=20).filter(
    str.strip
)
KEYS = st.from_regex(r"[a-z][a-z0-9_]{0,6}", fullmatch=True).filter(lambda key: key != "null")


@dataclass
class Layout:
    """Lines under way, and for each text the place where it was put and what it must read as."""

    rows: list[str] = field(default_factory=lambda: [""])
    texts: list[tuple[tuple[int, int, int, int], str]] = field(default_factory=list)

    def write(self, raw: str) -> None:
        """Add raw characters to the last line."""
        self.rows[-1] += raw

    def new_row(self, indent: int) -> None:
        """Start a line."""
        self.rows.append(" " * indent)

    def put(self, raw: str, value: str) -> None:
        """Write a text, maybe over several lines, and remember its place."""
        line, column = len(self.rows) - 1, len(self.rows[-1])
        first, *others = raw.split("\n")
        self.write(first)
        self.rows += others
        self.texts.append(((line, column, len(self.rows) - 1, len(self.rows[-1])), value))


@st.composite
def scalars(draw: st.DrawFn, indent: int, *, flow: bool) -> tuple[str, str]:
    """A text as written, and as it reads."""
    kind = draw(
        st.sampled_from(
            ["plain", "single", "double", "folded"]
            if flow
            else ["plain", "single", "double", "folded", "block", "long"]
        )
    )
    if kind == "single":
        text = draw(_QUOTABLE)
        return "'" + text.replace("'", "''") + "'", text
    if kind == "double":
        text = draw(_QUOTABLE)
        return f'"{text}"', text
    words = draw(st.lists(_PLAIN, min_size=2, max_size=3))
    pad = "\n" + " " * (indent + 2)
    if kind == "folded":
        return '"' + pad.join(words) + '"', " ".join(words)
    if kind == "block":
        return "|-" + "".join(pad + each for each in words), "\n".join(words)
    if kind == "long":
        return pad.join(words), " ".join(words)
    text = draw(KEYS if flow else _PLAIN)
    return text, text


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """A mapping of mappings, lists and texts, with comments and blank lines between them."""
    layout = Layout()
    _mapping(draw, layout, 0, 0)
    layout.rows.append("")
    return layout


def _mapping(draw: st.DrawFn, layout: Layout, indent: int, depth: int) -> None:
    keys = draw(st.lists(KEYS, min_size=1, max_size=3, unique=True))
    for number, key in enumerate(keys):
        if number:
            _pause(draw, layout)
            layout.new_row(indent)
        layout.put(key, key)
        layout.write(draw(st.sampled_from([":", " :"])))
        _value(draw, layout, indent, depth)


def _pause(draw: st.DrawFn, layout: Layout) -> None:
    layout.rows += draw(st.sampled_from([[], [], ["# un commentaire : « # » et - tout"], ["", "  "]]))


def _value(draw: st.DrawFn, layout: Layout, indent: int, depth: int) -> None:
    kind = draw(st.sampled_from(["text"] * 3 + ["mapping", "list", "brackets", "braces"])) if depth < 3 else "text"
    if kind == "mapping":
        layout.new_row(indent + 2)
        _mapping(draw, layout, indent + 2, depth + 1)
    elif kind == "list":
        _list(draw, layout, indent + 2, depth + 1)
    elif kind == "text":
        layout.write(" ")
        layout.put(*draw(scalars(indent, flow=False)))
    else:
        _flow(draw, layout, indent, braces=kind == "braces")


def _list(draw: st.DrawFn, layout: Layout, indent: int, depth: int) -> None:
    for mapping in draw(st.lists(st.booleans(), min_size=1, max_size=3)):
        layout.new_row(indent)
        layout.write("- ")
        if mapping:
            _mapping(draw, layout, indent + 2, depth + 1)
        else:
            layout.put(*draw(scalars(indent, flow=False)))


def _flow(draw: st.DrawFn, layout: Layout, indent: int, *, braces: bool) -> None:
    layout.write(" {" if braces else " [")
    for number, key in enumerate(draw(st.lists(KEYS, min_size=1, max_size=3, unique=True))):
        layout.write(", " if number else "")
        if braces:
            layout.put(key, key)
            layout.write(": ")
        layout.put(*draw(scalars(indent, flow=True)))
    layout.write("}" if braces else "]")
