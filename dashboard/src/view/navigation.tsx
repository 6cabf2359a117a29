/**
 * The view lives in the address and nowhere else: a change is a step in the browser's history, the back button takes it
 * back, and links are real links that can be opened elsewhere.
 */
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { readView, type View, writeView } from './view.js';

export interface Navigation {
  readonly view: View;
  /** Goes to `next`; with `replace` without a step of its own in the history. */
  readonly go: (next: View, options?: { replace?: boolean }) => void;
}

const Current = createContext<Navigation | null>(null);

/** Gives everything below the view of the address. */
export function NavigationRoot({ children }: { children: ComponentChildren }) {
  const [search, setSearch] = useState(location.search);
  useEffect(() => {
    const read = () => {
      setSearch(location.search);
    };
    addEventListener('popstate', read);
    return () => {
      removeEventListener('popstate', read);
    };
  }, []);
  const go = useCallback<Navigation['go']>(
    (next, options) => {
      const address = writeView(next);
      if (options?.replace === true) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      setSearch(location.search);
      if (options?.replace !== true && next.page !== readView(search).page) scrollTo(0, 0);
    },
    [search],
  );
  const navigation = useMemo(() => ({ view: readView(search), go }), [search, go]);
  return <Current.Provider value={navigation}>{children}</Current.Provider>;
}

/** The view and the way to another. Only below {@link NavigationRoot}. */
export function useNavigation(): Navigation {
  const navigation = useContext(Current);
  if (navigation === null) throw new Error('useNavigation is called outside of NavigationRoot.');
  return navigation;
}

interface ViewLinkProps {
  readonly to: View;
  readonly class?: string;
  readonly label?: string;
  /** Whether it leads to what is shown already. */
  readonly isHere?: boolean;
  readonly children: ComponentChildren;
}

/** A link to a view: a plain click stays on the page, any other click is the browser's. */
export function ViewLink({ to, label, isHere = false, children, ...rest }: ViewLinkProps) {
  const { go } = useNavigation();
  return (
    <a
      {...rest}
      aria-label={label}
      aria-current={isHere ? 'page' : undefined}
      href={writeView(to)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}

/** Whether a click means "here": the main button without a key that asks for a new tab, window or file. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
