import { useState, type DragEvent, type ReactNode } from 'react';

export interface DropTargetProps {
  readonly drop: () => void;
  /** Whether a card of this board is under way. */
  readonly dragging: boolean;
  readonly className: string;
  readonly label?: string;
  readonly children: ReactNode;
}

/** Somewhere cards can be put; what is dragged from elsewhere is left alone. */
export function DropTarget({ drop, dragging, className, label, children }: DropTargetProps) {
  // Entering a child leaves its parent: counted, it is known when the whole is left.
  const [depth, setDepth] = useState(0);
  const over = (event: DragEvent) => {
    if (!dragging) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
  };
  return (
    <section
      className={`${className} ${dragging && depth > 0 ? 'is-over' : ''}`}
      aria-label={label}
      onDragEnter={() => setDepth((count) => count + 1)}
      onDragLeave={() => setDepth((count) => Math.max(0, count - 1))}
      onDragOver={over}
      onDrop={(event) => {
        setDepth(0);
        if (!dragging) return;
        event.preventDefault();
        drop();
      }}
    >
      {children}
    </section>
  );
}
