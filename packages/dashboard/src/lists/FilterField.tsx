import { useEffect, useRef, useState } from 'react'

const waitMilliseconds = 250

export type FilterFieldProps = { label: string; value: string; onChange: (value: string) => void }

/** A field that filters while the reader types, a moment after the last key. */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  const [text, setText] = useState(value)
  const told = useRef(value)
  const tell = useRef(onChange)
  tell.current = onChange
  // The address changed by other means: back, or a link.
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setText(value)
  }, [value])
  useEffect(() => {
    const trimmed = text.trim()
    if (trimmed === told.current) return
    const timer = setTimeout(() => {
      told.current = trimmed
      tell.current(trimmed)
    }, waitMilliseconds)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <input
      type="search"
      className="filter-field"
      aria-label={label}
      placeholder={label}
      value={text}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setText(event.target.value)}
    />
  )
}
