import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useRoute } from './route.ts';

/** `done` goes away by itself, or with the page it was said on; `failed` stays until it is dismissed or something else is said. */
export type Message = { readonly kind: 'done' | 'failed'; readonly text: string; readonly id: number };

type Messages = {
  readonly message: Message | null;
  readonly say: (kind: Message['kind'], text: string) => void;
  readonly dismiss: () => void;
};

const MessagesContext = createContext<Messages | null>(null);
const SHOWN_FOR_MS = 6000;

export function MessagesProvider(props: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<Message | null>(null);
  const next = useRef(0);
  const say = useCallback((kind: Message['kind'], text: string) => {
    next.current += 1;
    setMessage({ kind, text, id: next.current });
  }, []);
  const dismiss = useCallback(() => setMessage(null), []);

  useEffect(() => {
    if (message?.kind !== 'done') return;
    const timer = setTimeout(dismiss, SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [message, dismiss]);

  const { page } = useRoute();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of page that ends a message.
  useEffect(() => {
    setMessage((shown) => (shown?.kind === 'done' ? null : shown));
  }, [page]);

  const value = useMemo(() => ({ message, say, dismiss }), [message, say, dismiss]);
  return <MessagesContext value={value}>{props.children}</MessagesContext>;
}

export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('useMessages is called outside MessagesProvider');
  return messages;
}

/** Says one thing in the message bar, where it is also read aloud. */
export function useSay(): Messages['say'] {
  return useMessages().say;
}
