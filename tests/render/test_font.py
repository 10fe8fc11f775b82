from pathlib import Path

from logigram.render.font import FAMILY, FONT_DIRECTORY, characters, fontconfig


def test_the_font_is_in_its_package() -> None:
    assert FAMILY == "Atkinson Hyperlegible"
    assert len(list(FONT_DIRECTORY.glob("*.ttf"))) == 4


def test_what_the_font_can_draw_is_read_from_it() -> None:
    assert set("Où êtes-vous, l’œil « à » 15 h ? – • … € ½") <= characters()
    assert characters().isdisjoint("→🚑日ح\u200b\ufffd\uffff\x07\n")


def test_fontconfig_knows_one_folder(tmp_path: Path) -> None:
    text = fontconfig(tmp_path).read_text(encoding="utf-8")
    assert text.count("<dir>") == 1
    assert FONT_DIRECTORY.as_posix() in text
