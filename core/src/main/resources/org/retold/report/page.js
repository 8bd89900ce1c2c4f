// Enhancement only: the page says everything without it.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  // Point at a witness: its lines stay, the others fade.
  for (const node of all('.stemma .node')) {
    const svg = node.closest('svg');
    const on = () => {
      svg.classList.add('dim');
      for (const edge of all('.edge', svg)) {
        edge.classList.toggle('on', edge.dataset.a === node.dataset.k || edge.dataset.b === node.dataset.k);
      }
    };
    const off = () => svg.classList.remove('dim');
    node.addEventListener('mouseenter', on);
    node.addEventListener('focus', on);
    node.addEventListener('mouseleave', off);
    node.addEventListener('blur', off);
  }
  // A link to a finding also copies its citation.
  for (const link of all('.cite')) {
    link.addEventListener('click', () => {
      const what = link.closest('.finding').querySelector('h3').textContent;
      const words = link.textContent;
      navigator.clipboard?.writeText(`${what} (${document.title}, ${link.href})`).then(() => {
        link.textContent = 'Citation copied';
        setTimeout(() => { link.textContent = words; }, 1500);
      }, () => {});
    });
  }
  // A telling called up by a link stays shown when the next link is followed.
  const keep = () => {
    const column = document.querySelector('.col:has(:target)');
    const box = column && document.getElementById('see-' + column.dataset.k);
    if (box) box.checked = true;
  };
  addEventListener('hashchange', keep);
  keep();
  // Say so when a filter leaves nothing.
  const filter = document.querySelector('#findings form');
  filter?.addEventListener('change', () => {
    const findings = all('.finding');
    const shown = findings.filter(finding => finding.offsetParent).length;
    document.querySelector('.nohit').textContent =
      shown === findings.length ? ''
        : shown ? `${shown} of ${findings.length} findings shown.`
        : `None of the ${findings.length} findings passes this filter.`;
  });
  // j and k walk through the findings that are shown.
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input,textarea,select')) return;
    if (event.key !== 'j' && event.key !== 'k') return;
    const findings = all('.finding').filter(finding => finding.offsetParent);
    const at = findings.indexOf(document.activeElement.closest('.finding'));
    const next = findings[event.key === 'j' ? Math.min(at + 1, findings.length - 1) : Math.max(at - 1, 0)];
    if (next) {
      location.replace('#' + next.id);
      next.focus({preventScroll: true});
    }
  });
  // Paper shows what is folded on the screen.
  addEventListener('beforeprint', () => { for (const fold of all('details.fold')) fold.open = true; });
})();
