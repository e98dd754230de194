"""Makes tables in Files/ as flattentool, pandas and openpyxl write them.

Run by hand with flattentool 0.28.0, pandas 3.1.1 and openpyxl 3.1.5: python3 make-tables.py

flattentool-*: the grants of grants.json as the 360Giving tools turn them into a table (titles for
headings, one recipient and funder of each grant rolled up), and that table, its headings paths,
turned into JSON again.
pandas-*: an edge list with a byte-order mark and semicolons, a matrix, and a roster survey in both
shapes, of one small network.
names-three-ways.xlsx: a facilitator's workbook in which one body is spelt three ways.
"""

import csv
import datetime
import json
import pathlib
import tempfile

import flattentool
import openpyxl
import pandas as pd

here = pathlib.Path(__file__).parent
files = here / "Files"


def text(title, **rest):
    return {"type": "string", "title": title, **rest}


def many(heading, roll_up, **fields):
    return {"type": "array", "title": heading, "rollUp": roll_up,
            "items": {"type": "object", "properties": fields}}


# The part of the standard's schema that these grants use: titles and what is rolled up.
body = {"id": text("Identifier"), "name": text("Name"), "charityNumber": text("Charity Number"),
        "companyNumber": text("Company Number"), "addressLocality": text("City")}
schema = {"type": "object", "properties": {
    "id": text("Identifier"), "title": text("Title"), "description": text("Description"),
    "currency": text("Currency"), "amountAwarded": {"type": "number", "title": "Amount Awarded"},
    "awardDate": text("Award Date"),
    "plannedDates": many("Planned Dates", ["startDate", "endDate"], startDate=text("Start Date"),
                         endDate=text("End Date")),
    "recipientOrganization": many("Recipient Org", list(body), **body),
    "fundingOrganization": many("Funding Org", list(body), **body),
    "grantProgramme": many("Grant Programme", ["title"], title=text("Title")),
    "regrantType": text("For Regrant Type")}}

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    grants = json.loads((files / "grants.json").read_text())
    whole = [g for g in grants["grants"] if len(g.get("recipientOrganization", [])) == 1]
    (folder / "grants.json").write_text(json.dumps({"grants": whole}))
    (folder / "schema.json").write_text(json.dumps(schema))
    flattentool.flatten(
        str(folder / "grants.json"), schema=str(folder / "schema.json"), output_name=str(folder / "out"),
        output_format="csv", main_sheet_name="grants", root_list_path="grants", root_id="", rollup=True,
        use_titles=True)
    (files / "flattentool-titles.csv").write_bytes((folder / "out" / "grants.csv").read_bytes())

    flattentool.flatten(
        str(folder / "grants.json"), schema=str(folder / "schema.json"), output_name=str(folder / "paths"),
        output_format="csv", main_sheet_name="grants", root_list_path="grants", root_id="", rollup=True)
    flattentool.unflatten(
        str(folder / "paths"), input_format="csv", root_list_path="grants", root_id="",
        schema=str(folder / "schema.json"), output_name=str(files / "flattentool-again.json"))

ties = pd.DataFrame({"source": ["Asha", "Bolton & Co", "Asha"], "target": ["Bolton & Co", "Éire", "Éire"],
                     "weight": [2, 1.5, 3], "kind": ["supports", "partners", "funds"]})
ties.to_csv(files / "pandas-edges.csv", index=False, encoding="utf-8-sig")
ties.to_csv(files / "pandas-edges-windows.csv", index=False, sep=";", encoding="cp1252",
            lineterminator="\r\n")
names = ["Asha", "Bolton & Co", "Éire"]
matrix = ties.pivot(index="source", columns="target", values="weight").reindex(index=names, columns=names)
matrix.rename_axis(None).to_csv(files / "pandas-matrix.csv")
matrix.rename_axis(None).to_excel(files / "pandas-matrix.xlsx", sheet_name="Sheet1")
answers = pd.DataFrame({"respondent": ["Asha", "Asha", "Éire"], "partner": ["Bolton & Co", "Éire", "Asha"],
                        "weight": [2, 3, 1], "reliability": [4, 3, 2]})
answers.to_csv(files / "pandas-survey-long.csv", index=False, quoting=csv.QUOTE_NONNUMERIC)
wide = answers.pivot(index="respondent", columns="partner", values="weight").reindex(columns=names)
wide.to_csv(files / "pandas-survey-wide.csv")


book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Partners"
for row in [["Workshop of 12 June", None, None], [None, None, None],
            ["Organisation", "Type", "Where"], ["(in full)", "(partner, funder, …)", "(town)"],
            ["St Mary's Hall", "asset", "Leeds"], ["Hall Green Trust Ltd", "partner", "Leeds"],
            ["Hall Green Trust", "partner", "n/a"], ["HALL GREEN TRUST (charity no. 1096829)", None, None],
            ["Lottery", "funder", None], [None, None, None], [None, None, None]]:
    sheet.append(row)
for place in range(40):
    sheet.cell(row=20 + place, column=6).value = None
links = book.create_sheet("Who works with whom")
for row in [["Who", "With whom", "How", "Since"], ["(as on the other sheet)", None, None, None],
            ["hall green trust", "St Mary's Hall ", "uses", datetime.date(2019, 5, 3)],
            ["Lottery", "Hall Green Trust Ltd", "funds", "2020"],
            ["Hall Green Trsut", "Lottery", "n/a", "N/A"], [None, None, None, None]]:
    links.append(row)
book.properties.creator = f"openpyxl {openpyxl.__version__}"
book.properties.created = book.properties.modified = datetime.datetime(2024, 1, 1)
book.save(files / "names-three-ways.xlsx")
