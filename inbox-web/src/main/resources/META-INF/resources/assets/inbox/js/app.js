// Small helpers around pages that work without them. Each file does one thing; htmx does the rest.
import './menus.js';
import './keys.js';
import './live.js';
import './failures.js';
import './thread.js';
