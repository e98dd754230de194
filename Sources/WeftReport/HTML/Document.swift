import WeftModel

/// One self-contained page: nothing in it is loaded from elsewhere, and its policy forbids it.
struct Document {
  /// The title of the page.
  var title: String
  /// What stands above the contents.
  var header: Markup
  /// The sections, in order.
  var sections: [Section]
  /// What the script knows of the actors on the maps.
  var actors: JSONValue

  /// A part of the page under its own heading.
  struct Section {
    var id: String
    var title: String
    var body: Markup
    /// Whether it stands on the first page.
    var isFirst = false
    /// Whether it follows on the same page in print.
    var runsOn = false
  }

  /// The page.
  var html: String {
    let contents = sections.map { section -> Markup in
      "<li><a href=\"#\(section.id)\">\(section.title)</a></li>\n"
    }.joined()
    let main = sections.map { section -> Markup in
      let kind: Markup =
        section.isFirst ? " class=\"first\"" : section.runsOn ? " class=\"runs-on\"" : ""
      return """
        <section id="\(section.id)" aria-labelledby="\(section.id)-title"\(kind)>
        <h2 id="\(section.id)-title">\(section.title)</h2>
        \(section.body)</section>

        """
    }.joined()
    let start = sections.first?.id ?? "main"
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="Weft \(WeftVersion.current)">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <link rel="icon" href="data:,">
      <style>
      \(Markup(trusted: Stylesheet.css))</style>
      </head>
      <body>
      <a class="skip" href="#\(start)">\(Label.skip.text)</a>
      <header>
      <h1>\(title)</h1>
      \(header)</header>
      <nav aria-label="\(Label.contents.text)">
      <ol>
      \(contents)</ol>
      </nav>
      <main>
      \(main)</main>
      <script type="application/json" id="actors-data">\(Markup(trusted: Markup.visible(actors.inlineText)))</script>
      <script>
      \(Markup(trusted: Script.javaScript))</script>
      </body>
      </html>

      """
    return page.html
  }

  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; "
    + "base-uri 'none'; form-action 'none'"
}
