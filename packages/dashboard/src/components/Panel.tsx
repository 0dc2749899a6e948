import { type ReactNode, useId } from 'react'

export type PanelProps = {
  heading: string
  /** Behind the heading: a count, for example. */
  note?: ReactNode
  className?: string
  children: ReactNode
}

/** A part of the page with its heading. */
export function Panel({ heading, note, className = '', children }: PanelProps) {
  const id = useId()
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{heading}</h2>
        {note !== undefined ? <span className="panel-note">{note}</span> : null}
      </div>
      {children}
    </section>
  )
}
