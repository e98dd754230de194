#!/usr/bin/env python3
"""Times the reading of a million rows by Weft and by Python's fastest readers plus igraph.

    python3 -m venv venv && venv/bin/pip install polars pandas pyarrow orjson igraph
    venv/bin/python Tests/Benchmarks/Peers/readers.py make FOLDER [--rows 1000000]
    venv/bin/python Tests/Benchmarks/Peers/readers.py compare FOLDER --weft WEFT_READINGS [--output FILE]

make writes the files: edges.csv (source,target,weight, organisation identifiers for names),
grants.csv and grants.json, a year of grants in 360Giving form, with the shape of generate.py's
grants-1m: 700 funders, 300,000 recipients, one body in a hundred a regranter. The same numbers
give the same files.

compare runs each reader on each file in a process of its own, one after another, as often as
--rounds says, and writes the medians. Each makes the network that the file holds: nodes with
identifiers and names, edges with weight, or with sum, currency, dates, identifier and title.
Python makes it with igraph; Weft with NetworkFile.read, which also says what is wrong with the
file, and for edges.csv with EdgeListGraph.read too, which keeps names and weights alone. Seconds are
those of the process's own clock round the reading, imports left out. Peak memory is that of the
process (VmHWM); Python's imports and Weft's start are in it.
"""
import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)


# ---------------------------------------------------------------- files


def body(number, funders):
    register = ("GB-CHC-", "GB-COH-", "GB-SC-SC")[number % 3] if number >= funders else "GB-CHC-"
    return f"{register}{1000000 + number}"


WORDS = ("Community Youth Garden Advice Arts Sports Women's Refugee Family Carers Mental Health Food "
         "Housing Village Hall Library Heritage Nature River Music Theatre Digital Skills").split()
PLACES = ("Leeds Bolton Bristol Glasgow Cardiff Belfast Hull Derby Preston Luton Truro Wigan Dundee "
          "Swansea Newry Barnsley").split()


def name(number, funders):
    if number < funders:
        return f"The {PLACES[number % 16]} {WORDS[number % 23]} Foundation {number}"
    a, b = WORDS[number * 7 % 23], WORDS[number * 13 % 23]
    return f"{PLACES[number % 16]} {a} {b} Project {number}"


def rows(count):
    """Funder, recipient and a mixed number for each grant."""
    import generate

    funders = 700 if count >= 100_000 else max(3, count // 1400)
    recipients = count * 3 // 10
    _, edges = generate.grants(recipients, funders, count, 4001)
    # generate shuffles the ids, so that who funds is told by the ends of the edges.
    giving = sorted({u for u, _ in edges})
    order = {u: i for i, u in enumerate(giving)}
    following = len(order)
    for _, v in edges:
        if v not in order:
            order[v] = following
            following += 1
    for place, (u, v) in enumerate(edges):
        yield order[u], order[v], (place * 2654435761) & 0xFFFFFFFF, len(giving)


def make(folder, count):
    os.makedirs(folder, exist_ok=True)
    heading = ["Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date",
               "Planned Dates:Start Date", "Planned Dates:End Date", "Recipient Org:Identifier",
               "Recipient Org:Name", "Recipient Org:City", "Funding Org:Identifier",
               "Funding Org:Name", "Grant Programme:Title", "For Regrant Type",
               "Beneficiary Location:Name", "Last Modified"]
    with open(f"{folder}/edges.csv", "w", newline="\n") as edges, \
            open(f"{folder}/grants.csv", "w", newline="\n") as table, \
            open(f"{folder}/grants.json", "w", newline="\n") as package:
        edges.write("source,target,weight\n")
        table.write(",".join(heading) + "\n")
        package.write('{"license": "https://creativecommons.org/licenses/by/4.0/", "grants": [\n')
        for place, (funder, recipient, mixed, funders) in enumerate(rows(count)):
            giver, taker = body(funder, funders), body(recipient, funders)
            amount = 500 + mixed % 200_000 if mixed % 5 else 1000 * (1 + mixed % 90)
            day = f"2024-{1 + mixed % 12:02d}-{1 + mixed // 12 % 28:02d}"
            end = f"2025-{1 + mixed % 12:02d}-{1 + mixed // 12 % 28:02d}"
            regrant = f"FRG0{1 + mixed % 7}0" if recipient % 100 == 0 else ""
            topic, town = WORDS[mixed % 23], PLACES[mixed // 23 % 16]
            grant = f"360G-{1000000 + funder}-{place:07d}"
            title = f"{topic} for {town}, round {mixed % 9}"
            text = (f"Towards {topic.lower()} work with people in {town}: sessions, staff and rent, "
                    f"\"open to all\", for {1 + mixed % 3} years from {day}.")
            edges.write(f"{giver},{taker},{amount}\n")
            fields = [grant, title, text, "GBP", str(amount), day, day, end, taker,
                      name(recipient, funders), PLACES[recipient % 16], giver, name(funder, funders),
                      f"Programme {mixed % 40}", regrant, town, "2025-01-31T00:00:00Z"]
            table.write(",".join(
                '"' + f.replace('"', '""') + '"' if "," in f or '"' in f else f for f in fields) + "\n")
            record = {
                "id": grant, "title": title, "description": text, "currency": "GBP",
                "amountAwarded": amount, "awardDate": day,
                "plannedDates": [{"startDate": day, "endDate": end, "duration": 12}],
                "recipientOrganization": [{"id": taker, "name": name(recipient, funders),
                                           "addressLocality": PLACES[recipient % 16]}],
                "fundingOrganization": [{"id": giver, "name": name(funder, funders)}],
                "grantProgramme": [{"title": f"Programme {mixed % 40}"}],
                "beneficiaryLocation": [{"name": town}], "dateModified": "2025-01-31T00:00:00Z"}
            if regrant:
                record["regrantType"] = regrant
            package.write((",\n" if place else "") + json.dumps(record))
        package.write("\n]}\n")


# ---------------------------------------------------------------- readers


def graph_of(sources, targets, names, attributes):
    import igraph

    graph = igraph.Graph(n=len(names), edges=zip(sources, targets), directed=True)
    graph.vs["id"] = names
    for key, values in attributes.items():
        graph.es[key] = values
    return graph


KEPT = {"grant": "Identifier", "title": "Title", "currency": "Currency", "amount": "Amount Awarded",
        "date": "Award Date", "start": "Planned Dates:Start Date", "end": "Planned Dates:End Date",
        "programme": "Grant Programme:Title", "regrant": "For Regrant Type"}
ENDS = {"funder": "Funding Org:Identifier", "funder_name": "Funding Org:Name",
        "recipient": "Recipient Org:Identifier", "recipient_name": "Recipient Org:Name"}


def by_polars(path, kind):
    import polars as pl

    if kind == "edges":
        frame = pl.read_csv(path)
        ends, kept = ("source", "target"), {"weight": frame["weight"]}
    elif kind == "csv":
        frame = pl.read_csv(path, columns=[*KEPT.values(), *ENDS.values()])
        frame = frame.rename({v: k for k, v in {**KEPT, **ENDS}.items()})
        ends, kept = ("funder", "recipient"), {k: frame[k] for k in KEPT}
    else:
        frame = pl.read_json(path).select(pl.col("grants").explode()).unnest("grants")
        first = lambda column, field: pl.col(column).list.first().struct.field(field)
        frame = frame.select(
            grant="id", title="title", currency="currency", amount="amountAwarded", date="awardDate",
            start=first("plannedDates", "startDate"), end=first("plannedDates", "endDate"),
            programme=first("grantProgramme", "title"), regrant="regrantType",
            funder=first("fundingOrganization", "id"),
            funder_name=first("fundingOrganization", "name"),
            recipient=first("recipientOrganization", "id"),
            recipient_name=first("recipientOrganization", "name"))
        ends, kept = ("funder", "recipient"), {k: frame[k] for k in KEPT}
    nodes = pl.concat([frame[ends[0]], frame[ends[1]]]).unique(maintain_order=True)
    place = pl.DataFrame({"id": nodes, "place": range(len(nodes))})
    codes = [frame.select(id=pl.col(e)).join(place, on="id", how="left", maintain_order="left")["place"]
             .to_list() for e in ends]
    graph = graph_of(*codes, nodes.to_list(), {k: v.to_list() for k, v in kept.items()})
    if kind != "edges":
        names = dict(zip(frame["recipient"], frame["recipient_name"]))
        names.update(zip(frame["funder"], frame["funder_name"]))
        graph.vs["name"] = [names[n] for n in graph.vs["id"]]
    return graph


def by_pandas(path, kind):
    import pandas as pd

    if kind == "edges":
        frame = pd.read_csv(path, engine="pyarrow")
        ends, kept = ("source", "target"), {"weight": frame["weight"]}
    elif kind == "csv":
        frame = pd.read_csv(path, engine="pyarrow", usecols=[*KEPT.values(), *ENDS.values()])
        frame = frame.rename(columns={v: k for k, v in {**KEPT, **ENDS}.items()})
        ends, kept = ("funder", "recipient"), {k: frame[k] for k in KEPT}
    else:
        import orjson

        with open(path, "rb") as file:
            grants = orjson.loads(file.read())["grants"]
        frame = pd.DataFrame({
            "grant": [g["id"] for g in grants], "title": [g["title"] for g in grants],
            "currency": [g["currency"] for g in grants],
            "amount": [g["amountAwarded"] for g in grants], "date": [g["awardDate"] for g in grants],
            "start": [g["plannedDates"][0]["startDate"] for g in grants],
            "end": [g["plannedDates"][0]["endDate"] for g in grants],
            "programme": [g["grantProgramme"][0]["title"] for g in grants],
            "regrant": [g.get("regrantType") for g in grants],
            "funder": [g["fundingOrganization"][0]["id"] for g in grants],
            "funder_name": [g["fundingOrganization"][0]["name"] for g in grants],
            "recipient": [g["recipientOrganization"][0]["id"] for g in grants],
            "recipient_name": [g["recipientOrganization"][0]["name"] for g in grants]})
        ends, kept = ("funder", "recipient"), {k: frame[k] for k in KEPT}
    codes, nodes = pd.factorize(pd.concat([frame[ends[0]], frame[ends[1]]]))
    graph = graph_of(codes[:len(frame)].tolist(), codes[len(frame):].tolist(), list(nodes),
                     {k: v.tolist() for k, v in kept.items()})
    if kind != "edges":
        names = dict(zip(frame["recipient"], frame["recipient_name"]))
        names.update(zip(frame["funder"], frame["funder_name"]))
        graph.vs["name"] = [names[n] for n in graph.vs["id"]]
    return graph


def one(reader, path, kind):
    """Reads a file once and prints what it took."""
    __import__(reader)
    import igraph
    import orjson  # noqa: F401  so that no import is in the timing

    wall, processor = time.perf_counter(), time.process_time()
    graph = {"polars": by_polars, "pandas": by_pandas}[reader](path, kind)
    result = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - processor,
              "actors": graph.vcount(), "ties": graph.ecount()}
    peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    result["megabytes"] = int(peak.split()[1]) // 1024
    print(json.dumps(result))


# ---------------------------------------------------------------- comparison


def run(command):
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode:
        return {"error": result.stderr.strip().splitlines()[-1:] or ["failed"]}
    return json.loads(result.stdout)


def compare(folder, weft, rounds, output):
    cells = []
    for file, kind in (("edges.csv", "edges"), ("grants.csv", "csv"), ("grants.json", "json")):
        readers = [("Weft", [weft, "network"]), ("polars + igraph", "polars"),
                   ("pandas + igraph", "pandas")]
        if kind == "edges":
            readers.insert(0, ("Weft, graph alone", [weft, "graph"]))
        cells += [(file, kind, title, command) for title, command in readers]
    results = {}
    for _ in range(rounds):
        for file, kind, title, command in cells:
            path = f"{folder}/{file}"
            full = ([*command, path] if isinstance(command, list) else
                    [sys.executable, __file__, "one", command, path, kind])
            results.setdefault((file, title), []).append(run(full))
            print(file, title, results[file, title][-1], file=sys.stderr, flush=True)
    versions = {}
    for package in ("polars", "pandas", "pyarrow", "orjson", "igraph"):
        versions[package] = __import__(package).__version__
    lines = ["| file | MB | reader | seconds | processor seconds | peak MB |", "|---|---|---|---|---|---|"]
    for (file, title), runs in results.items():
        runs = [r for r in runs if "error" not in r]
        size = os.path.getsize(f"{folder}/{file}") // 1_000_000
        if not runs:
            lines.append(f"| {file} | {size} | {title} | failed | | |")
            continue
        middle = lambda key: statistics.median(r[key] for r in runs)
        lines.append(f"| {file} | {size} | {title} | {middle('wall'):.2f} | {middle('cpu'):.2f} "
                     f"| {middle('megabytes'):.0f} |")
    lines += ["", f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
              + ", ".join(f"{k} {v}" for k, v in versions.items()) + f"; medians of {rounds}."]
    text = "\n".join(lines) + "\n"
    if output:
        with open(output, "w") as file:
            file.write(text)
    print(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    part = commands.add_parser("make")
    part.add_argument("folder")
    part.add_argument("--rows", type=int, default=1_000_000)
    part = commands.add_parser("one")
    part.add_argument("reader", choices=["polars", "pandas"])
    part.add_argument("path")
    part.add_argument("kind", choices=["edges", "csv", "json"])
    part = commands.add_parser("compare")
    part.add_argument("folder")
    part.add_argument("--weft", required=True, help="the built WeftReadings")
    part.add_argument("--rounds", type=int, default=3)
    part.add_argument("--output")
    a = parser.parse_args()
    if a.command == "make":
        make(a.folder, a.rows)
    elif a.command == "one":
        one(a.reader, a.path, a.kind)
    else:
        compare(a.folder, a.weft, a.rounds, a.output)


if __name__ == "__main__":
    main()
