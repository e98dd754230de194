import Testing

@testable import WeftReport

@Suite struct InlineMapTests {
  private let svg = """
    <?xml version="1.0"?>
    <svg width="297mm" height="210mm" viewBox="0 0 842 595" role="group" aria-labelledby="t d">
    <title id="t">Map &lt;script&gt;</title>
    <g id="actor-a" class="node" role="listitem" data-actor="a"><title>A</title></g>
    <g id="tie-a-b" class="edge" data-from="a" data-to="b"><use xlink:href="#actor-a"/></g>
    </svg>
    """

  @Test func `sets ids apart, leaves size to the page and actors in reach of the keyboard`() {
    let html = InlineMap(svg: svg, prefix: "m1-", about: "about-m1").markup.html
    #expect(!html.contains("<?xml"))
    #expect(!html.contains(" width=") && !html.contains(" height="))
    #expect(html.contains("<svg class=\"map\" data-about=\"about-m1\" viewBox=\"0 0 842 595\""))
    #expect(html.contains("role=\"group\" aria-labelledby=\"m1-t m1-d\""))
    #expect(html.contains("id=\"m1-actor-a\""))
    #expect(html.contains("data-actor=\"a\" tabindex=\"0\">"))
    #expect(html.contains("xlink:href=\"#m1-actor-a\""))
    #expect(html.contains("Map &lt;script&gt;"))
  }

  @Test func `makes nothing of what is no map`() {
    #expect(InlineMap(svg: "no map", prefix: "", about: "").markup == .empty)
  }
}
