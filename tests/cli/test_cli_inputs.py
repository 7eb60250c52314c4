"""Every character of a file stays; what cannot be read costs itself alone."""

import codecs
import json

import pytest

TEXTS = {
    "crlf": "“It rose 2%,” she said.\r\nThe end.\r\n",
    "lone-cr": "One\rtwo\r\rthree",
    "nul": "a\x00b “2%”",
    "emoji": "👩‍👩‍👧 said it rose 2% 🙂",
    "decomposed": "Jose\u0301 Mu\u0308ller said it rose 2%",
    "line-separators": "one\u2028two\u2029three\x85four\x0bfive\x0c2%",
    "mark-inside": "one\ufefftwo 2%",
    "astral": "𝒳 rose 2%",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_text_file_keeps_every_character(text, tmp_path, onrecord_read):
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    code, [doc], err = onrecord_read(path)
    assert (code, err) == (0, [])
    assert doc["text"] == text
    for found in doc["layers"]["percentages"]:
        assert text[slice(*found["span"])] == "2%"


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("ascii", [True, False])
def test_a_line_of_json_keeps_every_character(text, ascii, tmp_path, onrecord_read):
    path = tmp_path / "a.jsonl"
    path.write_bytes(json.dumps({"text": text}, ensure_ascii=ascii).encode() + b"\r\n")
    assert [doc["text"] for doc in onrecord_read(path)[1]] == [text]


def test_a_lone_surrogate_goes_through(tmp_path, onrecord_read, shell):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "half \\ud83d of it rose 2%"}', encoding="utf-8")
    code, [doc], _ = onrecord_read(path)
    assert (code, doc["text"]) == (0, "half \ud83d of it rose 2%")
    assert shell("read", path, "--format", "text")[0] == 0
    assert json.loads(shell("read", path, "--format", "json")[1])["text"] == doc["text"]


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_character(mark, encoding, tmp_path, onrecord_read):
    (tmp_path / "a.txt").write_bytes(mark + "“2%”\r\n".encode(encoding))
    assert onrecord_read(tmp_path / "a.txt")[1][0]["text"] == "“2%”\r\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_before_lines_of_json(encoding, tmp_path, onrecord_read):
    (tmp_path / "a.jsonl").write_bytes('{"text": "“2%”"}\n{"text": "b"}\n'.encode(encoding))
    assert [doc["text"] for doc in onrecord_read(tmp_path / "a.jsonl")[1]] == ["“2%”", "b"]
    assert [doc["text"] for doc in onrecord_read(tmp_path / "a.jsonl", "--encoding", encoding)[1]] == ["“2%”", "b"]


def test_an_encoding_that_is_named_is_taken_at_its_word(tmp_path, onrecord_read, shell):
    (tmp_path / "a.txt").write_bytes("“2%”, café".encode("cp1252"))
    assert onrecord_read(tmp_path / "a.txt", "--encoding", "cp1252")[1][0]["text"] == "“2%”, café"
    (tmp_path / "b.txt").write_bytes(codecs.BOM_UTF8 + b"2%")
    assert onrecord_read(tmp_path / "b.txt", "--encoding", "utf-8")[1][0]["text"] == "\ufeff2%"
    code, _, err = shell("read", tmp_path / "a.txt", "--encoding", "cp1252x")
    assert (code, err) == (2, "onrecord: there is no encoding 'cp1252x'; try utf-8, cp1252 or latin-1\n")


def test_a_byte_of_another_encoding_is_told_with_its_place_and_a_remedy(tmp_path, onrecord_read):
    (tmp_path / "bad.txt").write_bytes(b"It rose 2% in the caf\xe9 trade.")
    (tmp_path / "good.txt").write_bytes(b"It rose 2%.")
    code, [bad, good], err = onrecord_read(tmp_path / "bad.txt", tmp_path / "good.txt")
    assert code == 1
    assert len(err) == 1
    assert (
        "bad.txt: byte 0xe9 at position 21 is no UTF-8; say which encoding it is in, such as --encoding cp1252"
        in err[0]
    )
    assert (bad["id"], bad["text"], bad["issues"][0]["kind"]) == ("bad", "", "encoding")
    assert good["text"] == "It rose 2%."


def test_a_bad_byte_in_a_line_costs_that_line(tmp_path, onrecord_read):
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "one"}\n{"text": "caf\xe9"}\n{"text": "three"}\n')
    code, docs, err = onrecord_read(tmp_path / "a.jsonl")
    assert (code, [doc["text"] for doc in docs]) == (1, ["one", "", "three"])
    assert docs[1]["issues"][0]["line"] == 2
    assert "a.jsonl, line 2: byte 0xe9 at position 13 is no UTF-8" in err[0]


BAD_LINES = {
    '{"id": "17", "text": ': ("malformed", "no JSON: Expecting value at column 22"),
    '["a"]': ("malformed", "no JSON object but list"),
    '{"id": "17"}': ("missing-text", "has no 'text' (fields: id"),
    '{"id": "17", "text": null}': ("missing-text", "a document's text is a str, not NoneType"),
    '{"id": "17", "text": 5}': ("missing-text", "not int"),
    '{"id": ["17"], "text": "a"}': ("malformed", "id is a string, not list"),
    '{"text": "a", "meta": 3}': ("malformed", "meta is a mapping"),
    '{"text": "a", "layers": {"quotes": [{"id": "x"}]}}': ("malformed", "layer 'quotes' cannot be read"),
    '{"text": "a", "layers": {"quotes": []}, "issues": 5}': ("malformed", "issues is an array of objects"),
    '{"text": "a", "layers": {"quotes": []}, "issues": [{}]}': ("malformed", "issues is an array of objects"),
    '{"text": "a", "layers": {"quotes": []}, "id": ["b"]}': ("malformed", "id is a string, not list"),
    '{"text": "a", "layers": 5}': ("malformed", "layers is an object, not int"),
    "[" * 100_000: ("malformed", "nested too deeply"),
    "1" * 5000: ("malformed", "no JSON"),
    "\x00": ("malformed", "no JSON"),
    '{"text": "a", "meta": {"x": NaN}}': ("malformed", "no JSON: NaN is no number of JSON"),
}


@pytest.mark.parametrize("line", BAD_LINES, ids=range(len(BAD_LINES)))
def test_a_bad_line_17_costs_itself_alone(line, tmp_path, onrecord_read):
    lines = [json.dumps({"id": str(n), "text": f"It rose {n}%."}) for n in range(1, 19)]
    lines[16] = line
    (tmp_path / "c.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    code, docs, err = onrecord_read(tmp_path / "c.jsonl")
    kind, said = BAD_LINES[line]
    assert code == 1
    assert [bool(doc["text"]) for doc in docs] == [True] * 16 + [False, True]
    [issue] = docs[16]["issues"]
    assert (issue["stage"], issue["kind"], issue["line"]) == ("input", kind, 17)
    assert issue["remedy"]
    assert len(err) == 1
    assert "c.jsonl, line 17: " in err[0]
    assert said in err[0]


def test_a_day_that_is_none_costs_the_day_alone(tmp_path, onrecord_read):
    (tmp_path / "c.jsonl").write_text('{"id": "a", "text": "It rose 2%.", "published": "soon"}\n', encoding="utf-8")
    code, [doc], err = onrecord_read(tmp_path / "c.jsonl")
    assert (code, doc["text"], doc["published"]) == (1, "It rose 2%.", None)
    assert doc["issues"][0]["kind"] == "bad-date"
    assert "line 1: published 'soon' is no date" in err[0]


def test_a_duplicate_id_is_told_and_its_document_read(tmp_path, onrecord_read):
    rows = [{"id": "a", "text": "It rose 2%."}, {"id": "b", "text": "b"}, {"id": "a", "text": "It fell 3%."}]
    (tmp_path / "c.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    code, docs, err = onrecord_read(tmp_path / "c.jsonl")
    assert (code, [doc["text"] for doc in docs]) == (1, ["It rose 2%.", "b", "It fell 3%."])
    assert [len(doc["issues"]) for doc in docs] == [0, 0, 1]
    assert (docs[2]["issues"][0]["kind"], docs[2]["issues"][0]["line"]) == ("duplicate-id", 3)
    assert len(err) == 1
    assert "c.jsonl, line 3: the id 'a' is taken, by " in err[0]


def test_a_file_that_is_not_there_costs_itself_alone(tmp_path, onrecord_read):
    (tmp_path / "good.txt").write_bytes(b"It rose 2%.")
    (tmp_path / "folder.txt").mkdir()
    code, docs, err = onrecord_read(tmp_path / "none.txt", tmp_path / "folder.txt", tmp_path / "good.txt")
    assert (code, [doc["id"] for doc in docs]) == (1, ["none", "folder", "good"])
    assert [doc["issues"][0]["kind"] for doc in docs[:2]] == ["unreadable", "unreadable"]
    assert "none.txt: cannot be read: No such file or directory; check its name and rights" in err[0]
    assert "folder.txt: cannot be read: Is a directory; name the files in it" in err[1]
    assert docs[2]["text"] == "It rose 2%."


def test_nothing_readable_is_code_2(tmp_path, onrecord_read):
    code, [doc], err = onrecord_read(tmp_path / "none.txt")
    assert (code, doc["text"], len(err)) == (2, "", 1)


@pytest.mark.parametrize("text", ["", " \n\n ", "\ufeff"])
def test_empty_text_is_an_ordinary_document(text, tmp_path, onrecord_read):
    (tmp_path / "a.txt").write_bytes(text.encode())
    code, [doc], err = onrecord_read(tmp_path / "a.txt")
    assert (code, err, doc["issues"]) == (0, [], [])
    assert doc["text"] == text.removeprefix("\ufeff")
    assert set(doc["layers"]) >= {"furniture", "names", "actors", "dates", "percentages", "quotes", "links"}
    assert not any(doc["layers"].values())


def test_blank_lines_are_no_documents_but_are_counted(tmp_path, onrecord_read):
    (tmp_path / "c.jsonl").write_bytes(b'\n{"text": "a"}\r\n   \n\r\n{"text": \n')
    code, docs, _ = onrecord_read(tmp_path / "c.jsonl")
    assert (code, len(docs), docs[1]["issues"][0]["line"]) == (1, 2, 5)


def test_a_record_with_impossible_spans_does_no_harm(tmp_path, onrecord_read, shell):
    quote = {"id": "q", "span": [90, 99], "kind": "direct", "content": [[90, 99]], "speakers": ["nobody"], "rule": "r"}
    actor = {"id": "a", "span": [5, 2], "kind": "person", "name": "A", "rule": "r"}
    row = {"id": "x", "text": "It rose 2%.", "layers": {"quotes": [quote], "actors": [actor]}}
    (tmp_path / "c.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    code, [doc], _ = onrecord_read(tmp_path / "c.jsonl")
    assert code in (0, 1)
    assert doc["text"] == row["text"]
    assert shell("read", tmp_path / "c.jsonl")[0] in (0, 1)
