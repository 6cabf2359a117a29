/** Starts the dashboard in the page that the server sent. */
import { render } from 'preact';
import { App } from './app.js';
import '../styles/paper.css';
import '../styles/frame.css';
import '../styles/coverage.css';
import '../styles/columns.css';
import '../styles/article.css';
import '../styles/problems.css';

const page = document.getElementById('page');
if (page === null) throw new Error('index.html has no element with the id "page".');
page.replaceChildren();
render(<App />, page);
