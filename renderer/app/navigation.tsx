import { useRef, useState } from 'react';
import { navigate, type PageName, useRoute } from '../state/route.ts';
import { PAGE_NAMES } from '../words.ts';
import './navigation.css';

const GROUPS: readonly { readonly name: string; readonly pages: readonly PageName[] }[] = [
  { name: 'Work', pages: ['position', 'mix', 'register', 'budgets'] },
  { name: 'Plan', pages: ['scenarios', 'savings', 'uncertainty', 'sufficiency', 'region'] },
  { name: 'Data', pages: ['return', 'forecast', 'reports'] },
  { name: 'Evidence', pages: ['assumptions', 'history'] },
];

/** The list of pages; on a narrow or much enlarged screen it folds behind a button. */
export function Navigation() {
  const { page } = useRoute();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <nav
      className="navigation"
      aria-label="Pages"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="quiet navigation-button"
        aria-expanded={open}
        aria-controls="pages"
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">☰ </span>
        Pages: {PAGE_NAMES[page]}
      </button>
      <div id="pages" className="navigation-groups" data-open={open}>
        {GROUPS.map((group) => (
          <div key={group.name} className="navigation-group">
            <p id={`pages-${group.name}`}>{group.name}</p>
            <ul aria-labelledby={`pages-${group.name}`}>
              {group.pages.map((name) => (
                <li key={name}>
                  <a
                    href={`#/${name}`}
                    aria-current={name === page ? 'page' : undefined}
                    onClick={() => {
                      setOpen(false);
                      // The address stays as it is, so nothing else says that the page itself is asked for.
                      if (window.location.hash === `#/${name}`) navigate(name);
                    }}
                  >
                    {PAGE_NAMES[name]}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}
