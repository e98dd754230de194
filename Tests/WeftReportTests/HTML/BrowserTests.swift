import Foundation
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftReport

/// The page in a real browser: Debian's `chromium`, without a window.
@Suite(.tags(.slow), .slowTestsOnly, .enabled(if: Browser.path != nil, "needs chromium"))
struct BrowserTests {
  @Test(arguments: DataNetworks.names.filter { $0 != "all-programmes" })
  func `renders, sorts, tells of actors in focus, loads nothing and says nothing wrong`(
    name: String
  ) throws {
    let report = Report(Analysis(try DataNetworks.read(name), repetitions: 5), effort: 0)
    let phone = try Browser.look(at: report.html, width: 500)
    #expect(phone["fits"] as? Bool == true, "on the narrowest window a browser opens")
    let seen = try Browser.look(at: report.html)
    #expect(seen["errors"] as? [String] == [])
    #expect(seen["violations"] as? [String] == [])
    #expect(seen["requests"] as? Int == 0)
    #expect(seen["alerts"] as? Int == 0)
    #expect(seen["falls"] as? Bool == true)
    #expect(seen["rises"] as? Bool == true)
    #expect(seen["ariaSort"] as? [String] == ["descending", "ascending"])
    #expect(seen["unreachable"] as? Int == 0)
    #expect(seen["fits"] as? Bool == true)
    if report.maps.contains(where: { $0.svg != nil }) {
      #expect((seen["panel"] as? String)?.contains(seen["focused"] as? String ?? "?") == true)
      #expect(seen["isPointed"] as? Bool == true)
      #expect(seen["isPointedAfter"] as? Bool == false)
    }
  }

  @Test func `runs no script that hides in the data`() throws {
    let hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    let network = Network(
      metadata: Metadata(title: hostile, description: hostile),
      actors: ["a", "b", "c", "d"].map { Actor(id: "\($0)\"'>\(hostile)", name: $0 + hostile) },
      ties: ["b", "c", "d"].map {
        Tie(
          from: "a\"'>\(hostile)", to: "\($0)\"'>\(hostile)", kind: "funds", note: hostile,
          citation: Citation(source: "s", evidence: hostile))
      },
      sources: [Source(id: "s", title: hostile, url: "javascript:alert(3)")])
    let seen = try Browser.look(at: Report(Analysis(network, repetitions: 5), effort: 0).html)
    #expect(seen["errors"] as? [String] == [])
    #expect(seen["alerts"] as? Int == 0)
    #expect(seen["images"] as? Int == 0)
    #expect(seen["scripts"] as? Int == 4, "the page's two and the test's two")
    #expect((seen["title"] as? String) == hostile)
  }
}

/// A browser without a window.
private enum Browser {
  static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Opens a page, sorts a table, puts an actor in focus, and says what it saw.
  static func look(at html: String, width: Int = 1200) throws -> [String: Any] {
    let folder = try TemporaryFolder()
    let page = html.replacing("<head>", with: "<head><script>\(watch)</script>", maxReplacements: 1)
      .replacing("</body>", with: "<script>\(act)</script></body>")
    let file = try folder.write(page, to: "page.html")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
      "--virtual-time-budget=3000", "--user-data-dir=\(folder.path)/profile",
      "--window-size=\(width),900", "--dump-dom",
      "file://\(file)",
    ]
    let output = URL(fileURLWithPath: try folder.write("", to: "dom.html"))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let dom = try String(contentsOf: output, encoding: .utf8)
    let found = try #require(dom.firstMatch(of: #/data-seen="([^"]*)"/#)?.1)
    let json = found.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  private static let watch = """
    window.seen = { errors: [], violations: [], alerts: 0 };
    window.alert = function () { window.seen.alerts += 1; };
    window.addEventListener('error', function (e) { window.seen.errors.push(e.message); });
    document.addEventListener('securitypolicyviolation', function (e) {
      window.seen.violations.push(e.violatedDirective + ' ' + e.blockedURI);
    });
    """

  private static let act = """
    (function () {
      var seen = window.seen;
      seen.title = document.title;
      seen.images = document.images.length;
      seen.scripts = document.scripts.length;
      seen.fits = document.documentElement.scrollWidth <= window.innerWidth;
      var table = document.getElementById('actors-table');
      if (table) {
        var head = table.tHead.rows[0].cells;
        var column = Array.prototype.findIndex.call(head, function (cell) {
          return cell.classList.contains('number');
        });
        var values = function () {
          return Array.prototype.map.call(table.tBodies[0].rows, function (row) {
            return Number(row.cells[column].getAttribute('data-sort'));
          });
        };
        var ordered = function (sign) {
          return values().every(function (value, place, all) {
            return place === 0 || sign * (value - all[place - 1]) >= 0;
          });
        };
        seen.ariaSort = [];
        head[column].querySelector('button').click();
        seen.falls = ordered(-1);
        seen.ariaSort.push(head[column].getAttribute('aria-sort'));
        head[column].querySelector('button').click();
        seen.rises = ordered(1);
        seen.ariaSort.push(head[column].getAttribute('aria-sort'));
      }
      var shapes = document.querySelectorAll('svg.map [data-actor]');
      seen.unreachable = Array.prototype.filter.call(shapes, function (shape) {
        return shape.tabIndex !== 0;
      }).length;
      if (shapes.length) {
        var shape = shapes[0];
        var map = shape.closest('svg');
        var panel = document.getElementById(map.getAttribute('data-about'));
        shape.focus();
        seen.panel = panel.textContent;
        seen.isPointed = map.classList.contains('pointed');
        var actors = JSON.parse(document.getElementById('actors-data').textContent);
        seen.focused = actors[shape.getAttribute('data-actor')].name;
        shape.blur();
        seen.isPointedAfter = map.classList.contains('pointed');
      }
      window.setTimeout(function () {
        seen.requests = performance.getEntriesByType('resource').length;
        document.documentElement.setAttribute('data-seen', JSON.stringify(seen));
      }, 200);
    })();
    """
}
