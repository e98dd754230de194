/// How a report looks: on screen, on a phone, on A4.
enum Stylesheet {
  /// The CSS, fit to stand inside a `style` element. All text contrasts with its ground by 4.5 to 1
  /// or more (WCAG 2.2, AA).
  static let css = screen + phone + print

  private static let screen = """
    :root { --ink: #1b1b1b; --soft: #4f4f4f; --line: #767676; --ground: #fff; --shade: #f2f4f6;
      --link: #1a4f8b; --mark: #fff3c4; }
    * { box-sizing: border-box; }
    html { scroll-behavior: smooth; }
    body { margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 66rem; color: var(--ink);
      background: var(--ground); font: 1.0625rem/1.55 "Liberation Sans", Arial, Helvetica,
      sans-serif; overflow-wrap: break-word; }
    h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.5rem 0 .5rem; }
    h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: .75rem;
      border-top: 3px solid var(--ink); }
    h3 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .6rem; }
    h4 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
    p, ul, ol, dl { max-width: 46rem; margin: .5rem 0 .8rem; }
    li { margin: .25rem 0; }
    a { color: var(--link); }
    a:focus-visible, button:focus-visible, [tabindex]:focus-visible, summary:focus-visible {
      outline: 3px solid #b35900; outline-offset: 2px; }
    .skip { position: absolute; left: -999rem; top: 0; background: var(--ink); color: #fff;
      padding: .6rem 1rem; z-index: 9; }
    .skip:focus { left: 0; }
    .soft { color: var(--soft); }
    nav ol { columns: 2; padding-left: 1.4rem; }
    .short { list-style: none; padding: 0; counter-reset: place; max-width: none; }
    .short > li { counter-increment: place; display: grid; grid-template-columns: 2.2rem 1fr;
      padding: .7rem 0; border-bottom: 1px solid var(--line); margin: 0; }
    .short > li::before { content: counter(place) "."; font-weight: bold; font-size: 1.15rem; }
    .short .headline { font-size: 1.15rem; font-weight: bold; }
    .short .below { grid-column: 2; color: var(--soft); }
    .figure { font-size: 1.05rem; }
    .figure strong { font-size: 1.6rem; margin-right: .4rem; }
    .finding { border-left: 5px solid var(--link); padding-left: 1.1rem; margin: 2.2rem 0; }
    .finding h3 { margin-top: 0; }
    blockquote { margin: .15rem 0 .5rem; padding-left: .8rem; border-left: 2px solid var(--line); }
    blockquote cite { display: block; color: var(--soft); font-style: normal; font-size: .92em; }
    .sure { white-space: nowrap; }
    figure { margin: 1.2rem 0; }
    figcaption { color: var(--soft); font-size: .95em; margin-top: .3rem; max-width: 46rem; }
    .swipe { display: none; }
    .scroll { overflow-x: auto; margin: .8rem 0 1.4rem; }
    svg.map { width: 100%; height: auto; display: block; border: 1px solid var(--line); }
    svg.map [data-actor] { cursor: pointer; }
    svg.map [data-actor]:focus { outline: 3px solid #b35900; outline-offset: 3px; }
    svg.map.pointed .edge, svg.map.pointed [data-actor] { opacity: .22; }
    svg.map.pointed .near { opacity: 1; }
    .about { border: 1px solid var(--line); border-top: 0; background: var(--shade);
      padding: .5rem .9rem; min-height: 3.2rem; }
    .about p { margin: .2rem 0; }
    .about ul { margin: .2rem 0 .4rem; padding-left: 1.2rem; max-height: 16rem; overflow-y: auto;
      max-width: none; }
    table { border-collapse: collapse; font-size: .95rem; line-height: 1.35; min-width: 100%; }
    caption { text-align: left; font-weight: bold; padding: .3rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .6rem;
      border-bottom: 1px solid #c9c9c9; }
    thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    tbody th { font-weight: normal; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    th button { font: inherit; font-weight: bold; color: inherit; background: none; border: 0;
      padding: .15rem .2rem; cursor: pointer; text-align: inherit; }
    th button:hover { background: var(--shade); }
    th button span::after { content: " \\2195"; color: var(--soft); }
    th[aria-sort="ascending"] button span::after { content: " \\2191"; color: var(--ink); }
    th[aria-sort="descending"] button span::after { content: " \\2193"; color: var(--ink); }
    tbody tr:target, article:target { background: var(--mark); }
    dt { font-weight: bold; margin-top: .5rem; }
    dd { margin: 0 0 .4rem 1.2rem; }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }

    """

  private static let phone = """
    @media (max-width: 40rem) {
      body { padding: 0 .9rem 3rem; font-size: 1rem; }
      h1 { font-size: 1.5rem; }
      h2 { font-size: 1.3rem; }
      nav ol { columns: 1; }
      .finding { padding-left: .7rem; }
      .swipe { display: block; color: var(--soft); font-size: .95rem; margin: .3rem 0; }
      .drawing { overflow-x: auto; }
      .drawing svg.map { min-width: 46rem; }
    }

    """

  private static let print = """
    @page { size: A4; margin: 16mm 15mm 18mm;
      @bottom-right { content: counter(page); font: 9pt "Liberation Sans", Arial, sans-serif; } }
    @media print {
      body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.4; }
      h1 { font-size: 19pt; margin-top: 0; }
      h2 { font-size: 15pt; margin-top: 0; break-before: page; }
      .first h2, .runs-on h2 { break-before: auto; margin-top: 8mm; }
      h3 { font-size: 12pt; }
      h2, h3, h4, caption, thead, #clusters h3 + ul { break-after: avoid; break-inside: avoid; }
      .opens-page { break-before: page; margin-top: 0; }
      .lead, .scroll:has(tbody tr:last-child:nth-child(-n+9)) { break-inside: avoid; }
      tbody tr:nth-child(-n+2) { break-after: avoid; }
      tbody tr:nth-last-child(-n+2) { break-before: avoid; }
      p, li, blockquote, tr, .figure, dt { break-inside: avoid; orphans: 3; widows: 3; }
      nav, .skip, .about, .swipe, th button span { display: none; }
      /* A heading that is a button is left out where it is repeated on the next page. */
      th button { display: contents; }
      a { color: inherit; text-decoration: none; }
      .short > li { padding: 2mm 0; break-inside: avoid; }
      .short .headline { font-size: 11.5pt; }
      .short .below { font-size: 9.5pt; }
      .finding { margin: 0 0 8mm; }
      .finding ul { font-size: 9.5pt; }
      .finding li { margin: .6mm 0; }
      blockquote { margin: 0 0 1mm; }
      .finding svg.map { max-height: 88mm; border: 0; }
      figure { break-inside: avoid; margin: 3mm 0; }
      svg.map { max-height: 125mm; border: 0; }
      .scroll { overflow: visible; }
      table { font-size: 8.5pt; }
      thead { display: table-header-group; }
      th, td { padding: 1mm 1.5mm; }
      /* Names and parts are read across; the numbers beside them need little room. */
      [id^="members-"] tbody th { min-width: 30mm; }
      [id^="members-"] td:nth-child(2) { min-width: 23mm; }
      [id^="members-"] td:nth-child(5), [id^="members-"] td:nth-child(9) { min-width: 15mm; }
    }

    """
}
