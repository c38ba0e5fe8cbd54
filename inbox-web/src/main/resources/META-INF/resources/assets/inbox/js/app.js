// Small helpers around pages that work without them. Each file does one thing; htmx does the rest.
import './menus.js';
import './keys.js';
import './live.js';
import './failures.js';
import './thread.js';
import './typing.js';
import './compose.js';
import './simulator.js';
import './look.js';

// Keys and live updates work from here on.
document.documentElement.dataset.ready = '';
