"""The located tree, built from parse events, with every refusal that shows in one pass over them.

Speed matters in `feed`, `_scalar`, `_start` and `_end`: what is rare costs one cheap test there and is worded in
`refusals` and `cuts`.
"""

from collections.abc import Callable
from typing import Any

from yaml import events

from logigram.finding import Finding
from logigram.source import cuts, refusals
from logigram.source.tree import Mapping, Node, Scalar, Sequence
from logigram.source.written import Written

MAX_DEPTH = 40
"""Lists and mappings inside one another; the format needs about ten."""
MAX_FINDINGS = 100
"""Findings told about one file at once: more help nobody, and a hostile file could hold millions."""

_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_LONGER_THAN_EMPTY = 5  # characters: spares the hashing of sentences


class Stop(Exception):  # noqa: N818  not an error: the findings say why
    """Nothing more can be learnt from this file."""


class Builder:
    """Takes the events of one file; `root` is its tree, `findings` what is refused in it, `last` its latest scalar."""

    __slots__ = ("_above", "_handlers", "_key", "_odd", "_read", "_top", "findings", "last", "root", "source")

    def __init__(self, source: Written) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self.root: Node | None = None
        self.last: Scalar | None = None
        self._read = False
        self._top: Any = None  # Mapping | Sequence | None, untyped: telling them apart at each scalar would cost
        self._above: list[Any] = []
        self._key: Scalar | None = None
        self._odd: dict[int, list[Scalar]] = {}
        self._handlers: dict[type, Callable[[Any], None]] = {
            events.ScalarEvent: self._scalar,
            events.MappingStartEvent: self._start,
            events.SequenceStartEvent: self._start,
            events.MappingEndEvent: self._end,
            events.SequenceEndEvent: self._end,
            events.AliasEvent: self._alias,
            events.DocumentStartEvent: self._document,
            events.DocumentEndEvent: _nothing,
            events.StreamStartEvent: _nothing,
        }

    def feed(self, next_event: Callable[[], events.Event]) -> None:
        """Take every event to the end of the stream; raises `Stop` where the file cannot be read further."""
        handlers = self._handlers
        event = next_event()
        while type(event) is not events.StreamEndEvent:
            handlers[type(event)](event)
            event = next_event()

    def refuse(self, finding: Finding) -> None:
        """Keep a finding; raises `Stop` when there are too many."""
        self.findings.append(finding)
        if len(self.findings) >= MAX_FINDINGS:
            raise Stop

    def path(self) -> tuple[str, ...]:
        """The keys and positions that lead to where the builder stands."""
        below = [*self._above[1:], self._top]
        steps = [_step(above, node) for above, node in zip(self._above, below, strict=False)]
        return tuple(steps) if self._key is None else (*steps, str(self._key))

    def _scalar(self, event: events.ScalarEvent) -> None:
        self.last = scalar = Scalar(event.value)
        start: Any = event.start_mark
        end: Any = event.end_mark
        line, last_line = start.line, end.line
        scalar.span = (line, start.column, last_line, end.column)
        scalar.key = key = self._key
        scalar.plain = not event.style
        if line != last_line or event.anchor is not None or event.tag is not None:
            self._unusual(scalar, event)
        top = self._top
        if key is not None:
            top[key] = scalar
            if scalar.isspace() or (len(scalar) < _LONGER_THAN_EMPTY and scalar in _EMPTY):
                self._blank(scalar)
            self._key = None
        elif type(top) is Mapping:
            self._key = scalar
            if scalar in top:
                self.refuse(refusals.duplicate_key(self.source, scalar, top, self.path()))
            if not (scalar.isidentifier() and scalar.islower()):
                self._odd_key(scalar)
        else:
            self._item(scalar)

    def _unusual(self, scalar: Scalar, event: events.ScalarEvent) -> None:
        """Refuse an anchor, a tag, a list taken for a sentence; end a block of text at its last visible character."""
        if event.anchor is not None or event.tag is not None:
            self.refuse(refusals.marked(self.source, scalar.span, event.anchor, event.tag, self.path()))
        if event.style in ("|", ">"):
            start: Any = event.start_mark
            end: Any = event.end_mark
            scalar.span = (*scalar.span[:2], *self.source.end_of_text(start.line, start.index, end.index))
        elif scalar.plain and (finding := cuts.list_in_sentence(self.source, scalar, self.path())):
            self.refuse(finding)

    def _odd_key(self, key: Scalar) -> None:
        if key in ("", "<<"):
            self.refuse(refusals.impossible_key(self.source, key, self.path()))
        elif key.plain and self._above:
            self._odd.setdefault(id(self._top), []).append(key)

    def _item(self, scalar: Scalar) -> None:
        if self._top is None:
            self.root = scalar
            return
        self._top.append(scalar)
        if scalar.isspace() or (len(scalar) < _LONGER_THAN_EMPTY and scalar in _EMPTY):
            self._blank(scalar)

    def _blank(self, scalar: Scalar) -> None:
        """Refuse a value that says nothing; after words, or before a comma, it is the key that has to be judged."""
        key = scalar.key
        if not scalar.plain and scalar.strip():
            return  # the word « null » itself, in quotation marks
        if key is None:
            self.refuse(refusals.empty_value(self.source, scalar, (*self.path(), str(len(self._top) - 1))))
            return
        odd = self._odd.setdefault(id(self._top), [])
        known = bool(odd) and odd[-1] is key
        if self._top.flow and cuts.has_no_colon(self.source, scalar):
            odd += [] if known else [key]
            if len(odd) >= MAX_FINDINGS:
                self._judge(self._top)
                raise Stop
        elif not (known and " " in key):
            del odd[len(odd) - known :]
            self.refuse(refusals.empty_value(self.source, scalar, self.path()))

    def _start(self, event: events.CollectionStartEvent) -> None:
        node: Mapping | Sequence = Mapping() if type(event) is events.MappingStartEvent else Sequence()
        start: Any = event.start_mark
        node.span = (start.line, start.column, start.line, start.column)
        node.flow = bool(event.flow_style)
        node.key = key = self._key
        top = self._top
        if top is None:
            self.root = node
        elif key is not None:
            top[key] = node
        elif type(top) is Mapping:
            self._stop(refusals.complex_key(self.source, node.span, self.path()))
        else:
            top.append(node)
        self._open(node, event)

    def _open(self, node: Mapping | Sequence, event: events.CollectionStartEvent) -> None:
        if self._top is not None:
            self._above.append(self._top)
        self._top, self._key = node, None
        if event.anchor is not None or event.tag is not None:
            self.refuse(refusals.marked(self.source, node.span, event.anchor, event.tag, self.path()))
        if len(self._above) >= MAX_DEPTH:
            self._stop(refusals.too_deep(self.source, node.span, MAX_DEPTH))

    def _end(self, event: events.CollectionEndEvent) -> None:
        top, above = self._top, self._above
        if top.flow:
            end: Any = event.end_mark
            top.span = (*top.span[:2], end.line, end.column)
            if type(top) is Sequence and cuts.is_prose(self.source, top):
                self.refuse(cuts.sentences_in_brackets(self.source, top, self.path()))
        else:
            last = top[-1] if type(top) is Sequence else next(reversed(top.values()))
            top.span = (*top.span[:2], *last.span[2:])
        if self._odd and id(top) in self._odd:
            self._judge(top)
        self._top = above.pop() if above else None

    def _judge(self, mapping: Mapping) -> None:
        """Refuse the keys of a mapping that are pieces of sentences, now that it is whole."""
        odd = self._odd.pop(id(mapping))
        for finding in cuts.pieces_of_sentences(self.source, mapping, odd, self.path()):
            self.refuse(finding)

    def _alias(self, event: events.AliasEvent) -> None:
        start: Any = event.start_mark
        end: Any = event.end_mark
        span = (start.line, start.column, end.line, end.column)
        self.refuse(refusals.alias(self.source, span, self.path()))
        self._scalar(events.ScalarEvent(None, None, (True, False), f"*{event.anchor}", start, end, style=""))

    def _document(self, event: events.DocumentStartEvent) -> None:
        start: Any = event.start_mark
        if self._read:
            span = (start.line, start.column, start.line, start.column + 3)
            self._stop(refusals.second_document(self.source, span))
        self._read = True

    def _stop(self, finding: Finding) -> None:
        self.findings.append(finding)
        raise Stop


def _step(above: Mapping | Sequence, node: Mapping | Sequence) -> str:
    return str(node.key) if node.key is not None else str(len(above) - 1)


def _nothing(_: events.Event) -> None:
    """The event says nothing about the tree."""
