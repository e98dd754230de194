"""Makes files in Files/ with programs beside networkx and igraph, each for what it alone writes.

Run by hand with networkx 3.6.1, python-igraph 1.0.0, pyyed 1.5.0, jgf 0.2.2, frictionless 5.21.0,
XlsxWriter 3.3.1, openpyxl 3.1.5, pandas 3.1.1 and flattentool 0.28.0, and with Graphviz 2.43,
Gnumeric 1.12.55 (ssconvert) and R 4.2 with sna 2.7-1: python3 make-others.py
"""

import datetime
import json
import os
import pathlib
import subprocess
import tempfile

import flattentool
import frictionless
import igraph
import jgf
import networkx as nx
import openpyxl
import pandas as pd
import pyyed
import xlsxwriter

here = pathlib.Path(__file__).parent
files = here / "Files"
day = datetime.datetime(2024, 1, 1)


def graphs():
    # GEXF: attributes of each type, colours, sizes, places and spells.
    graph = nx.DiGraph(mode="dynamic")
    graph.add_node("a", label="Asha", staff=12, ratio=0.5, open=True, viz={
        "color": {"r": 239, "g": 173, "b": 66, "a": 0.6}, "size": 2.5,
        "position": {"x": 1.5, "y": 2.0, "z": 0.0}})
    graph.add_node("b", label="Bolton", staff=3, ratio=2.0, open=False, start="2009-01-01", end="2011-12-31")
    graph.add_edge("a", "b", weight=2.0, start="2009-01-01", end="2010-06-30")
    nx.write_gexf(graph, files / "viz-networkx.gexf", version="1.2draft")

    # GraphML: defaults of keys, and what yEd draws (pyyed writes as yEd does).
    graph = nx.Graph(node_default={"colour": "yellow"}, edge_default={"weight": 1.5})
    graph.add_node("a", colour="green")
    graph.add_node("b")
    graph.add_node("c")
    graph.add_edge("a", "b", weight=4.0)
    graph.add_edge("b", "c")
    nx.write_graphml(graph, files / "defaults-networkx.graphml")

    drawing = pyyed.Graph()
    drawing.add_node("hact", label="HACT", shape="hexagon", shape_fill="#FFCC00")
    group = drawing.add_group("bolton", label="Bolton")
    group.add_node("asha", label="Asha & Co")
    drawing.add_edge("hact", "asha", label="supports")
    drawing.write_graph(str(files / "pyyed.graphml"), pretty_print=True)

    # Pajek: two modes.
    graph = igraph.Graph(n=5, edges=[(0, 3), (1, 3), (1, 4)])
    graph.vs["type"] = [False, False, False, True, True]
    graph.vs["name"] = graph.vs["id"] = ["Asha", "Bolton & Co", "Fell", "housing", "arts"]
    graph.es["weight"] = [1, 2, 1]
    graph.write_pajek(str(files / "two-mode-igraph.net"))

    # JSON Graph Format.
    os.chdir(files)
    jgf.save([{"label": "Parts", "directed": True, "node-count": 3, "edges": [(0, 1), (1, 2)],
               "node-properties": {"label": ["Asha", "Bolton & Co", "Éire"],
                                   "role": ["funder", "partner", "partner"]}}], "jgf.json")

    # DOT: as Graphviz itself writes it, plain and with places.
    source = ('digraph "A map" { node [role=partner]; hact [label="HACT\\nhub", role="second-tier"];'
              ' subgraph cluster_b { label="Bolton"; asha; fell } hact -> { asha fell } [kind=supports];'
              ' asha -> fell [dir=none, kind=partners] }')
    for form in ("canon", "dot"):
        text = subprocess.run(["dot", "-T" + form], input=source, capture_output=True, text=True, check=True).stdout
        (files / f"graphviz-{form}.dot").write_text(text)

    # UCINET DL: two relations as one matrix each, by R's sna.
    subprocess.run(["Rscript", "-e", """
        library(sna)
        one <- matrix(c(0, 2.5, 0,  0, 0, 1,  0, 0, 0), 3, byrow = TRUE)
        two <- matrix(c(0, 1, 0,  1, 0, 0,  0, 0, 0), 3, byrow = TRUE)
        names <- c("Asha", "Bolton Co", "Fell")
        write.dl(list(one, two), "sna-two.dl", vertex.lab = names, matrix.lab = c("funds", "partners"))
        write.dl(one, "sna-one.dl", vertex.lab = names)
        """], cwd=files, capture_output=True, check=True)


def tables():
    # A data package, as frictionless describes it, in a folder and zipped.
    folder = files / "frictionless-package"
    folder.mkdir(exist_ok=True)
    pd.DataFrame({"id": ["a", "b"], "name": ["Asha", "Bolton & Co"], "role": ["partner", "funder"],
                  "staff": [12, None]}).to_csv(folder / "actors.csv", index=False)
    pd.DataFrame({"from": ["b"], "to": ["a"], "kind": ["funds"], "amount": [1500.5], "currency": ["GBP"],
                  "since": ["2019-05"]}).to_csv(folder / "ties.csv", index=False)
    os.chdir(folder)
    resources = [frictionless.Resource.describe(f"{name}.csv") for name in ("actors", "ties")]
    package = frictionless.Package(name="a-package", title="A package of frictionless", resources=resources)
    package.to_json("datapackage.json")
    package.publish(str(files / "frictionless-package.zip"))

    # Matrices: semicolons and decimal commas, with blanks beside zeros; two modes.
    names = ["Asha", "Bolton & Co", "Éire"]
    cells = [[None, 2.5, 0], [None, None, 1], [0, None, None]]
    pd.DataFrame(cells, index=names, columns=names).to_csv(files / "pandas-matrix-semicolon.csv", sep=";", decimal=",")
    pd.DataFrame([[1, None], [1, 1], [None, 3]], index=names, columns=["housing", "arts"]).to_csv(
        files / "pandas-matrix-two-mode.csv")

    # A survey with PARTNER's questions: X is rated by three, Y by two, Z by one, who left half blank.
    score = ["reliability", "openness", "mission congruence", "power", "involvement", "resources"]
    rows = [["A", "X", 2, 4, 3, 2, 1, 2, 3], ["B", "X", 1, 3, 3, 3, 1, 2, 3], ["C", "X", 3, 2, 3, 4, 4, 2, 3],
            ["A", "Y", 1, 4, 4, 4, 4, 4, 4], ["B", "Y", 4, 4, 4, 4, 4, 4, 4],
            ["X", "Z", 1, 2, None, None, 3, None, None], ["X", "A", 3, None, None, None, None, None, None]]
    pd.DataFrame(rows, columns=["Respondent", "Partner", "Frequency"] + [s.capitalize() for s in score]).to_csv(
        files / "pandas-partner.csv", index=False)

    # Kumu: tables and a blueprint. A row that matches one above changes it; bars part the ends.
    kumu = files / "kumu"
    kumu.mkdir(exist_ok=True)
    pd.DataFrame({"Label": ["Mill", "Mill", "Asha", "Asha"], "Type": ["Asset", "Partner", "Partner", "Partner"],
                  "Description": [None, None, "A body", "An advice centre"], "Tags": ["north|youth", None, "x", "y|z"]}
                 ).to_csv(kumu / "elements.csv", index=False)
    pd.DataFrame({"From": ["Asha", "Fund"], "To": ["Fell", "Asha|Fell"], "Direction": ["mutual", "directed"],
                  "Type": ["partners", "funds"], "Strength": ["Strong", None]}
                 ).to_csv(kumu / "connections.csv", index=False)
    (files / "kumu-ids.json").write_text(json.dumps({
        "elements": [{"id": "Wave-1", "label": "Bay", "type": "Asset", "tags": ["one", "two"]},
                     {"id": "Wave-2", "label": "Pipe", "type": "Partner"},
                     {"id": "Wave-2", "label": "Pipe", "type": "Funder", "Favourite": "ice"}],
        "connections": [{"id": "c1", "from": "Wave-2", "to": "Wave-1", "direction": "directed", "type": "funds"},
                        {"from": "Wave-1", "to": "Wave-2"}]}, indent=2))

    # Open Referral: the tables of HSDS 3, with the columns of its own example.
    hsds = files / "hsds"
    hsds.mkdir(exist_ok=True)
    for name, columns, rows in (
            ("organizations", "id,name,alternate_name,description,website,legal_status,parent_organization_id", [
                ["o1", "Example Organization Inc.", "Example Org", "A body", "http://example.com", "Limited Company", "o2"],
                ["o2", "Parent Ltd", None, "Its parent", None, None, None]]),
            ("organization_identifiers", "id,organization_id,identifier_scheme,identifier_type,identifier", [
                ["i1", "o1", "GB-CHC", "charity number", "1096829"]]),
            ("programs", "id,organization_id,name,description", [["p1", "o1", "Mental health", "A programme"]]),
            ("services", "id,organization_id,program_id,name,status,minimum_age,last_modified", [
                ["s1", "o1", "p1", "Community Counselling", "active", 12, "2023-03-15T10:30:45.123Z"]]),
            ("locations", "id,location_type,organization_id,name,latitude,longitude", [
                ["l1", "physical", None, "Civic Center", 51.5, -0.1]]),
            ("addresses", "id,location_id,address_1,city,postal_code,country", [
                ["d1", "l1", "1 Main Street", "MyCity", "AB1 2CD", "GB"]]),
            ("service_at_locations", "id,service_id,location_id,description", [["x1", "s1", "l1", "On Mondays"]]),
            ("phones", "id,service_id,number", [["t1", "s1", "+44 1234 234567"]])):
        pd.DataFrame(rows, columns=columns.split(",")).to_csv(hsds / f"{name}.csv", index=False)

    # 360Giving: every kind of recipient and regrant, several currencies, a grant on two rows.
    funder = [{"id": "360G-ExampleFdn", "name": "Example Foundation"}]

    def grant(number, title, amount, currency, recipient, **rest):
        return {"id": f"360G-ExampleFdn-{number}", "title": title, "description": title, "currency": currency,
                "amountAwarded": amount, "awardDate": "2019-10-03", "recipientOrganization": recipient,
                "fundingOrganization": funder, **rest}

    hub, town = {"id": "GB-CHC-1111111", "name": "Hub CIO"}, {"id": "GB-COH-01234567", "name": "Town Arts Ltd"}
    grants = [
        grant("001", "Pooled fund", 50000, "GBP", [hub], regrantType="FRG040"),
        grant("002", "Benefits adviser", 10000, "GBP", [{"id": "GB-CHC-2222222", "name": "Asha"}]),
        grant("003", "Small arts grants", 25000, "EUR", [town], regrantType="FRG010"),
        grant("004", "Fiscal host", 900.25, "USD", [{"id": "GB-CHC-3333333", "name": "Host Trust"}], regrantType="FRG050",
              beneficiaryLocation=[{"name": "Leeds"}, {"name": "Bradford"}]),
        {"id": "360G-ExampleFdn-005", "title": "Hardship", "description": "For a person", "currency": "GBP",
         "amountAwarded": 500, "awardDate": "2019-10-03", "fundingOrganization": funder,
         "recipientIndividual": {"id": "360G-ExampleFdn-IND-1", "name": "Name withheld"},
         "toIndividualsDetails": {"primaryGrantReason": "GTIR010", "grantPurpose": ["GTIP070"]}}]
    (files / "regrants.json").write_text(json.dumps({"version": "1.4", "grants": grants}, indent=1))
    with tempfile.TemporaryDirectory() as name:
        path = pathlib.Path(name)
        flattentool.flatten(str(files / "regrants.json"), output_name=str(path), output_format="csv",
                            main_sheet_name="grants", root_list_path="grants", root_id="", rollup=False)
        # One table, as publishers have it: each list is laid into its grant's row, or into more rows.
        table = pd.read_csv(path / "grants.csv", dtype=str)
        for part in sorted(path.glob("*.csv")):
            if part.stem != "grants":
                table = table.merge(pd.read_csv(part, dtype=str), on="id", how="left")
        table.to_csv(files / "flattentool-regrants.csv", index=False)


def workbooks():
    # XlsxWriter: cached values of formulas, errors, dates from 1904, texts inline, hidden parts.
    for name, options in (("xlsxwriter.xlsx", {}), ("xlsxwriter-1904.xlsx", {"date_1904": True, "constant_memory": True})):
        book = xlsxwriter.Workbook(files / name, options)
        book.set_properties({"created": day})
        date = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet("actors")
        sheet.write_row(0, 0, ["id", "name", "role", "joined", "staff", "sum", "fault", "both", "open"])
        sheet.write_row(1, 0, ["a", "Alpha", "partner"])
        sheet.write_datetime(1, 3, datetime.datetime(2010, 7, 1), date)
        sheet.write_formula(1, 4, "=4*3", None, 12)
        sheet.write_formula(1, 5, '="x"&"y"', None, "xy")
        sheet.write_formula(1, 6, "=1/0", None, "#DIV/0!")
        sheet.write_formula(1, 7, "=1=1", None, True)
        sheet.write_boolean(1, 8, False)
        if not options:
            bold = book.add_format({"bold": True})
            sheet.write_rich_string(2, 1, "Be", bold, "ta")
            sheet.write_string(2, 0, "b")
            sheet.write_string(2, 2, "funder")
            sheet.set_column(4, 4, None, None, {"hidden": True})
        ties = book.add_worksheet("ties")
        ties.write_row(0, 0, ["from", "to", "kind", "since"])
        ties.write_row(1, 0, ["b" if not options else "a", "a", "funds"])
        ties.write_datetime(1, 3, datetime.datetime(2011, 2, 28), date)
        if not options:
            ties.hide()
        book.close()
    # The same cells after a spreadsheet program saved them again.
    subprocess.run(["ssconvert", "--recalc", str(files / "types.xlsx"), str(files / "gnumeric.xlsx")],
                   capture_output=True, check=True)


graphs()
tables()
workbooks()
