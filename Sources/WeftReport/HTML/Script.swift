/// What a report's page does by itself: sorts tables, and tells of the body a reader points at.
///
/// It loads nothing. Without it the page still holds every number, tie and quotation.
enum Script {
  /// The JavaScript, fit to stand inside a `script` element.
  static let javaScript = sorting + maps

  private static let sorting = """
    'use strict';
    (function () {
      var collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
      function key(row, column) {
        var cell = row.cells[column];
        var number = cell.getAttribute('data-sort');
        return number === null ? cell.textContent : number === '' ? null : Number(number);
      }
      function compare(a, b) {
        return typeof a === 'number' && typeof b === 'number' ? a - b
          : collator.compare(String(a), String(b));
      }
      function sort(table, column, heading) {
        var isNumeric = heading.classList.contains('number');
        var was = heading.getAttribute('aria-sort');
        var falls = was === null ? isNumeric : was === 'ascending';
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) {
          cell.removeAttribute('aria-sort');
        });
        heading.setAttribute('aria-sort', falls ? 'descending' : 'ascending');
        var body = table.tBodies[0];
        var rows = Array.prototype.map.call(body.rows, function (row, place) {
          return { row: row, key: key(row, column), place: place };
        });
        rows.sort(function (a, b) {
          // The undefined stands last, whichever way the rest is sorted.
          if (a.key === null || b.key === null) {
            return (a.key === null) - (b.key === null) || a.place - b.place;
          }
          return (falls ? compare(b.key, a.key) : compare(a.key, b.key)) || a.place - b.place;
        });
        rows.forEach(function (item) { body.appendChild(item.row); });
      }
      Array.prototype.forEach.call(document.querySelectorAll('table.sortable'), function (table) {
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (heading, column) {
          heading.querySelector('button').addEventListener('click', function () {
            sort(table, column, heading);
          });
        });
      });
    })();

    """

  private static let maps = """
    (function () {
      var data = document.getElementById('actors-data');
      var actors = data ? JSON.parse(data.textContent) : {};
      function element(name, text) {
        var result = document.createElement(name);
        if (text) { result.textContent = text; }
        return result;
      }
      function tell(panel, actor) {
        panel.textContent = '';
        var head = element('p');
        head.appendChild(element('strong', actor.name));
        head.appendChild(document.createTextNode(' \\u2013 ' + actor.role));
        panel.appendChild(head);
        var list = element('ul');
        actor.ties.forEach(function (tie) {
          list.appendChild(element('li', tie.join(' ')));
        });
        panel.appendChild(list);
        if (actor.sources) { panel.appendChild(element('p', actor.sources)); }
      }
      function mark(map, id) {
        var near = (actors[id] && actors[id].near) || [];
        Array.prototype.forEach.call(map.querySelectorAll('.near'), function (shape) {
          shape.classList.remove('near');
        });
        map.classList.toggle('pointed', id !== null);
        if (id === null) { return; }
        Array.prototype.forEach.call(map.querySelectorAll('[data-actor]'), function (shape) {
          var other = shape.getAttribute('data-actor');
          if (other === id || near.indexOf(other) >= 0) { shape.classList.add('near'); }
        });
        Array.prototype.forEach.call(map.querySelectorAll('.edge'), function (edge) {
          if (edge.getAttribute('data-from') === id || edge.getAttribute('data-to') === id) {
            edge.classList.add('near');
          }
        });
      }
      Array.prototype.forEach.call(document.querySelectorAll('svg.map'), function (map) {
        var panel = document.getElementById(map.getAttribute('data-about'));
        if (!panel) { return; }
        var invitation = panel.textContent;
        var focused = null;
        function show(id) {
          if (id !== null && actors[id]) {
            tell(panel, actors[id]);
          } else {
            panel.textContent = '';
            panel.appendChild(element('p', invitation));
          }
          mark(map, id);
        }
        Array.prototype.forEach.call(map.querySelectorAll('[data-actor]'), function (shape) {
          var id = shape.getAttribute('data-actor');
          shape.addEventListener('mouseenter', function () { show(id); });
          shape.addEventListener('mouseleave', function () { show(focused); });
          shape.addEventListener('focus', function () { focused = id; show(id); });
          shape.addEventListener('blur', function () { focused = null; show(null); });
          shape.addEventListener('keydown', function (event) {
            if (event.key === 'Escape') { shape.blur(); }
          });
        });
      });
    })();

    """
}
