"""The small values editors write: ids, dates, hours, ages, yes or no; each refused with a type of error of its own."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Annotated, LiteralString

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

DAYS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
ID = re.compile(r"[a-z][a-z0-9_]*")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}:\d{2}))?")
_PHONE = re.compile(r"\d{2,4}|116\d{3}|0\d{9}|\+\d{8,15}")
_LAST_MINUTE_OF_DAY = 24 * 60
OLDEST = 120
"""Nobody is older: ages beyond are not reckoned with."""


class Record(BaseModel):
    """What every part of the format shares: French keys, frozen, nothing unknown accepted."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_alias=True, validate_by_name=False, defer_build=True
    )


def refusal(kind: LiteralString, **context: str) -> PydanticCustomError:
    """An error of a type of ours; its French wording is in `messages`."""
    return PydanticCustomError(kind, kind, context)


def _checked(pattern: re.Pattern[str], kind: LiteralString) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not pattern.fullmatch(text):
            raise refusal(kind)
        return text

    return check


def _check_phone(text: str) -> str:
    if not _PHONE.fullmatch(re.sub(r"[\s.]", "", text)):
        raise refusal("phone")
    return text


def _parse_yes(value: object) -> object:
    if value not in {"oui", "non"}:
        raise refusal("yes_or_no")
    return value == "oui"


def _parse_count(value: object) -> object:
    if not (isinstance(value, str) and value.isdecimal() and len(value) < 5):  # noqa: PLR2004 - four digits are plenty
        raise refusal("count")
    return int(value)


def _check_age(years: int) -> int:
    if years > OLDEST:
        raise refusal("age", oldest=str(OLDEST))
    return years


def _parse_date(value: object) -> object:
    match = _MOMENT.fullmatch(value) if isinstance(value, str) else None
    if match is None or match[2]:
        raise refusal("date")
    return _date(match[1])


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise refusal("date") from error


def minutes(text: str) -> int:
    """Minutes since midnight of « 09:00 »; 24:00 is allowed."""
    match = _CLOCK.fullmatch(text)
    count = int(match[1]) * 60 + int(match[2]) if match else -1
    if match is None or int(match[2]) > 59 or count > _LAST_MINUTE_OF_DAY:  # noqa: PLR2004 - minutes of an hour
        raise refusal("clock")
    return count


def _parse_moment(value: object) -> object:
    match = _MOMENT.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise refusal("moment")
    midnight = datetime.combine(_date(match[1]), datetime.min.time())
    return Moment(midnight + timedelta(minutes=minutes(match[2] or "00:00")), whole_day=match[2] is None)


@dataclass(frozen=True, slots=True)
class Moment:
    """A local wall-clock moment, naive; `whole_day` when only the date was written."""

    at: datetime
    whole_day: bool = False

    @property
    def end(self) -> datetime:
        """The moment as the end of a period: a date alone includes its day."""
        return self.at + timedelta(days=1) if self.whole_day else self.at


def one_or_many(value: object) -> object:
    """A list as it is, anything else as a list of one."""
    return value if isinstance(value, list) else [value]


def _written(**schema: object) -> WithJsonSchema:
    """How a value looks in the file, for the completion of editors (a number is a text like another)."""
    return WithJsonSchema({"type": ["string", "number"], **schema})


Text = Annotated[str, _written()]
Id = Annotated[str, AfterValidator(_checked(ID, "identifier")), _written(type="string", pattern=f"^{ID.pattern}$")]
Phone = Annotated[str, AfterValidator(_check_phone), _written()]
Yes = Annotated[bool, BeforeValidator(_parse_yes), _written(type="string", enum=["oui", "non"])]
Count = Annotated[int, BeforeValidator(_parse_count), _written(type="integer")]
Age = Annotated[Count, AfterValidator(_check_age)]
Day = Annotated[date, BeforeValidator(_parse_date), _written(type="string", format="date")]
LocalMoment = Annotated[Moment, BeforeValidator(_parse_moment), _written(type="string", pattern=f"^{_MOMENT.pattern}$")]
Ids = tuple[Id, ...]
Texts = Annotated[tuple[Text, ...], BeforeValidator(one_or_many)]
SomeIds = Annotated[Ids, BeforeValidator(one_or_many)]


class AgeRange(Record):
    """Completed years, both bounds included; a missing bound is open."""

    min: Count = Field(0, description="Âge le plus bas, en années révolues, compris")
    max: Count | None = Field(None, description="Âge le plus haut, en années révolues, compris")

    @model_validator(mode="after")
    def _in_order(self) -> "AgeRange":
        if self.max is not None and self.max < self.min:
            raise refusal("age_order")
        return self

    def narrowed(self, other: "AgeRange | None") -> "AgeRange | None":
        """The ages common to both, None where there are none."""
        if other is None:
            return self
        low = max(self.min, other.min)
        highs = [bound for bound in (self.max, other.max) if bound is not None]
        high = min(highs) if highs else None
        if high is not None and high < low:
            return None
        return AgeRange.model_construct(min=low, max=high)
