import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useScenario } from '../state/choices.tsx';
import { startQuery } from '../state/queries.ts';
import { navigate } from '../state/route.ts';
import { useWorkspace } from '../state/workspace.tsx';
import { BASE_NAME, nameOr } from '../words.ts';
import { useFiles } from './files.ts';
import { menuMove } from './menu-keys.ts';
import './file-menu.css';

type Item = { readonly name: string; readonly action: () => void };

/** What can be done with the file as a whole: a menu with a menu's keys. */
export function FileMenu() {
  const items = useItems();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);

  const go = (place: number) => {
    setAt(place);
    menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[place]?.focus();
  };
  const close = () => {
    menu.current?.hidePopover();
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') {
      // Tab leaves a menu as a whole; from its button it goes on to what follows.
      close();
    } else {
      const place = menuMove(
        event.key,
        at,
        items.map((item) => item.name),
      );
      if (place === null) return;
      event.preventDefault();
      go(place);
    }
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget="file-menu"
        className="file-menu-button"
        aria-haspopup="menu"
        aria-expanded={open}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          menu.current?.showPopover();
          go(event.key === 'ArrowDown' ? 0 : items.length - 1);
        }}
      >
        File <span aria-hidden="true">▾</span>
      </button>
      <div
        id="file-menu"
        popover="auto"
        ref={menu}
        className="file-menu"
        role="menu"
        tabIndex={-1}
        aria-label="File"
        onKeyDown={onKeyDown}
        onToggle={(event) => {
          const opened = event.newState === 'open';
          setOpen(opened);
          if (opened && !menu.current?.contains(document.activeElement)) go(0);
        }}
      >
        {items.map((item, place) => (
          <button
            key={item.name}
            type="button"
            role="menuitem"
            tabIndex={place === at ? 0 : -1}
            className="quiet"
            onClick={() => {
              close();
              item.action();
            }}
          >
            {item.name}
          </button>
        ))}
      </div>
    </>
  );
}

function useItems(): readonly Item[] {
  const files = useFiles();
  const { scenario } = useScenario();
  const { content } = useWorkspace();
  const host = useQuery(startQuery).data?.app.host;
  const chosen = content.scenarios.find((row) => row.key === scenario);
  // Only the desktop asks where to save; a browser downloads at once.
  const asks = host === 'desktop' ? '…' : '';
  return [
    { name: `Save a copy${asks}`, action: () => void files.saveCopy() },
    {
      name: `Save scenario file: ${chosen ? nameOr(chosen.name) : BASE_NAME}${asks}`,
      action: () => void files.saveScenario(scenario),
    },
    { name: 'Print this page…', action: () => window.print() },
    { name: 'Export and import', action: () => navigate('reports') },
    { name: 'File settings', action: () => navigate('settings') },
    { name: 'Close file', action: () => void files.close() },
  ];
}
