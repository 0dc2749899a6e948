import { type ReactNode, useId } from 'react'

export type PanelProps = {
  heading: string
  /** Behind the heading: a count, for example. */
  note?: ReactNode
  /** At the other end of the heading's line: a link, a switch. */
  more?: ReactNode
  className?: string
  children: ReactNode
}

/** A part of the page with its heading. */
export function Panel({ heading, note, more, className = '', children }: PanelProps) {
  const id = useId()
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{heading}</h2>
        {note !== undefined ? <span className="panel-note">{note}</span> : null}
        {more ? <div className="panel-more">{more}</div> : null}
      </div>
      {children}
    </section>
  )
}
