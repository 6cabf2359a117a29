/** The whole page: the frame that every view has, and the view that the address means. */
import { useEffect } from 'preact/hooks';
import { ArticlePage } from './article/article-page.js';
import { CorpusWatch } from './data/edition.js';
import { Footer } from './frame/footer.js';
import { Masthead } from './frame/masthead.js';
import { Notices } from './frame/notices.js';
import { Overview } from './frame/overview.js';
import { ProblemsPage } from './problems/problems-page.js';
import { NavigationRoot, useNavigation } from './view/navigation.js';

export function App() {
  return (
    <NavigationRoot>
      <CorpusWatch>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <Masthead />
        <Notices />
        <Content />
        <Footer />
      </CorpusWatch>
    </NavigationRoot>
  );
}

function Content() {
  const { view } = useNavigation();
  useEffect(() => {
    if (view.page === 'overview') document.title = 'Broadsheet';
    if (view.page === 'problems') document.title = 'Problems · Broadsheet';
  }, [view.page]);
  return (
    <main id="content" tabIndex={-1}>
      {view.page === 'overview' && <Overview />}
      {view.page === 'article' && <ArticlePage key={view.article} id={view.article} />}
      {view.page === 'problems' && <ProblemsPage />}
    </main>
  );
}
