// What stands between a visitor and the way out.
const front = 'position: fixed; z-index: 2147483647; background: #ffd';

/** What stands between a visitor and the page: cookie banners as they are built, and a dialog of the page's own. */
export const hosts = {
  plain: {},
  'a strict policy': { strict: true },
  'a page with libraries of old': {
    // What Prototype 1.6 and MooTools 1.6 do to a page, as measured: lists that say themselves as texts, sets that are not
    // taken for lists, an Event of their own, and methods on everything.
    early: `Array.prototype.toJSON = function () { return '[' + this.join() + ']' };
      Array.from = (list) => (list == null ? [] : typeof list.length === 'number' ? [].slice.call(list) : [list]);
      window.Event = function (event) { this.event = event };
      Function.prototype.bind = function (self) { const act = this; return function () { return act.apply(self, arguments) } };
      for (const type of [Array, String, Number, Function, Object]) type.prototype.extend = function () { return this };
      Element.prototype.hide = function () { this.style.display = 'none'; return this };
      window.$ = (id) => document.getElementById(id);`,
  },
  'a banner at the bottom': {
    body: `<div class="banner" style="${front}; inset: auto 0 0; height: 40vh"><button>OK</button></div>`,
  },
  'a banner over everything': {
    body: `<style>html, body { overflow: hidden !important }</style><div class="banner" style="${front}; inset: 0; backdrop-filter: blur(8px)"><button>OK</button></div>`,
  },
  'a banner in the top layer': {
    script: `const banner = document.createElement('div'); banner.popover = 'manual'; banner.className = 'banner';
      banner.style.cssText = 'inset: 0; width: auto; height: auto; margin: 0; background: #ffd'; banner.innerHTML = '<button>OK</button>';
      document.body.append(banner); banner.showPopover();`,
  },
  'a banner in a shadow root beside the body': {
    script: `const banner = document.createElement('cookie-banner'); banner.className = 'banner';
      banner.attachShadow({ mode: 'closed' }).innerHTML = '<div style="${front}; inset: 0"><button>OK</button></div>';
      document.documentElement.append(banner);`,
  },
  'a banner in a frame': {
    body: `<iframe class="banner" title="Cookies" srcdoc="<body style='background:#ffd'><button>OK</button>" style="${front}; inset: 0; width: 100%; height: 100%; border: 0"></iframe>`,
  },
  'a banner that keeps Tab to itself, with styles that matter': {
    body: `<style>* { position: static !important; opacity: 1 !important } .banner { ${front.replaceAll(';', ' !important;')} !important; inset: 0 !important }</style>
      <div class="banner" role="dialog" aria-modal="true" aria-label="Cookies"><button>OK</button></div>`,
    script: `document.addEventListener('keydown', (event) => {
      if (event.key === 'Tab') { event.preventDefault(); event.stopImmediatePropagation(); document.querySelector('.banner button').focus(); }
    }, true);`,
  },
  'a dialog of the page': {
    modal: true,
    body: '<dialog><p>Tell us about you</p><button>Close</button></dialog>',
    script: `document.querySelector('dialog').showModal();`,
  },
};
