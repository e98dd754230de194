"""Makes the workbooks in Files/ with openpyxl, as other people's spreadsheets are made.

Run in an environment with openpyxl 3.1; the versions used are written into each file's
properties. Usage: python make-workbooks.py
"""
import datetime
import pathlib

import openpyxl
from openpyxl.styles import Font

HERE = pathlib.Path(__file__).parent / "Files"
HERE.mkdir(exist_ok=True)


def save(book, name):
    book.properties.creator = f"openpyxl {openpyxl.__version__}"
    book.properties.created = book.properties.modified = datetime.datetime(2024, 1, 1)
    book.save(HERE / name)


def untidy():
    """Two header rows, a title, trailing blanks, n/a, names spelt three ways."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Who is here"
    sheet["A1"] = "Asset mapping workshop, Hall Green"
    sheet.merge_cells("A1:D1")
    sheet["A1"].font = Font(bold=True)
    sheet["A3"], sheet["C3"] = "Organisation", "About it"
    sheet.append(["Name", "Type", "Town", "Notes"])
    for row in [
        ["Alpha Trust", "Partner", "Leeds", "n/a"],
        ["  Beta Centre ", "asset", "Leeds", None],
        ["Gamma CIC", "second tier", "-", "Umbrella"],
        ["Council", "public body", "Leeds", None],
        [None, None, None, None],
    ]:
        sheet.append(row)
    links = book.create_sheet("Links")
    links.append(["Workshop of 3 May"])
    links.append(["Organisation A", "Organisation B", "Relationship", "Since", "Strength"])
    for row in [
        ["Alpha Trust", "Beta Centre", "supports", datetime.date(2019, 5, 3), 2],
        ["ALPHA TRUST", "gamma cic", "partners", "2020", None],
        ["Council", "Alpha Trsut", "Funds", "n/a", None],
        ["Council", "Delta Group", None, None, None],
    ]:
        links.append(row)
    save(book, "untidy.xlsx")


def workshop():
    """Every fault at once: what a facilitator brings home from a workshop and has typed up."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Who is here"
    sheet["A1"] = "Asset mapping workshop, 12 June"
    sheet.merge_cells("A1:E1")
    sheet["A1"].font = Font(bold=True)
    sheet.append([])
    sheet.append(["Organisation", None, "About it", None, None])
    sheet.merge_cells("A3:B3")
    sheet.append(["Name", "Type", "Town", "Members", "Notes"])
    sheet.append(["(in full)", "(partner, funder, …)", "(or n/a)", None, None])
    for row in [
        ["Hall Green Trust Ltd", "Partner", "Leeds", 12, "n/a"],
        ["  St Mary's Hall ", "asset", "Leeds", "N/A", None],
        ["Riverside CIC", "second tier", "n/a", "=3+4", "Umbrella\nfor the east"],
        ["The Lottery", "funder", "-", "#REF!", None],
        ["Riverside C.I.C.", "second tier", None, None, None],
        [None, None, None, None, None],
        ["Council", "public body", "Leeds", None, "tbc"],
        [None, None, None, None, None],
        [" ", None, None, None, None],
    ]:
        sheet.append(row)
    sheet["D9"].data_type = "e"
    sheet.row_dimensions[12].hidden = True
    for place in range(30):
        sheet.cell(row=20 + place, column=8).value = " " if place == 29 else None
    links = book.create_sheet("Links")
    links.append(["Who works with whom", None, None, None, None])
    links.append(["Organisation A", "Organisation B", "Relationship", "Since", "Strength"])
    for row in [
        ["HALL GREEN TRUST", "St Mary's Hall", "uses", datetime.date(2019, 5, 3), 2],
        ["Hall Green Trust Ltd.", "riverside cic", "partners", "2020", None],
        ["Lottery", "Hall Green Trsut", "Funds", "n/a", None],
        ["Riverside CIC", "Hall Green Trust Ltd", "supports", "03/05/2019", "high"],
        ["Council", "Delta Group", "N/A", None, None],
        ["Council", None, "funds", None, None],
        [None, None, None, None, None],
    ]:
        links.append(row)
    notes = book.create_sheet("Notes to self")
    notes.append(["Ring Delta about the date"])
    notes.sheet_state = "hidden"
    save(book, "workshop.xlsx")


def types():
    """Dates, numbers, errors, truth values, formulas, merged and hidden cells, rich text."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "actors"
    sheet.append(["id", "name", "role", "joined", "staff", "ratio", "charity", "error", "place"])
    sheet.append(["a", "Alpha", "partner", datetime.date(2010, 7, 1), 12, 0.1, True, "#REF!", "X"])
    sheet.append(["b", "Beta", "funder", datetime.datetime(2010, 7, 1, 9, 30), 3, 2.5, False, None])
    sheet.append(["c", "Gamma", "partner", None, "=1+1", None, None, None, None])
    sheet["H2"].data_type = "e"
    sheet.merge_cells("I2:I3")
    sheet.row_dimensions[4].hidden = True
    ties = book.create_sheet("ties")
    ties.append(["from", "to", "kind", "amount", "currency", "since"])
    ties.append(["b", "a", "funds", 1500.5, "GBP", "2011-02"])
    ties.append(["a", "c", "supports", None, None, None])
    hidden = book.create_sheet("clusters")
    hidden.append(["id", "name", "meets"])
    hidden.append(["g", "Group", "yes"])
    hidden.sheet_state = "hidden"
    save(book, "types.xlsx")


def kumu():
    book = openpyxl.Workbook()
    elements = book.active
    elements.title = "Elements"
    elements.append(["Label", "Type", "Description", "Tags"])
    elements.append(["Alpha", "Partner", "A body", "north|youth"])
    elements.append(["Beta", "Funder", None, None])
    connections = book.create_sheet("Connections")
    connections.append(["From", "To", "Direction", "Label", "Type"])
    connections.append(["Beta", "Alpha", "directed", "grant 2020", "funds"])
    connections.append(["Alpha", "Gamma", "mutual", None, "partners"])
    save(book, "kumu.xlsx")


def matrix():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Matrix"
    for row in [[None, "A", "B", "C"], ["A", None, 2, 0], ["B", 2, None, None], ["C", 0, None, None]]:
        sheet.append(row)
    save(book, "matrix.xlsx")


untidy()
workshop()
types()
kumu()
matrix()
