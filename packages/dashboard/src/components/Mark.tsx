/** Three layers, one on the other. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path className="mark-3" d="M16 17.5 29 23.5 16 29.5 3 23.5z" />
      <path className="mark-2" d="M16 10 29 16 16 22 3 16z" />
      <path className="mark-1" d="M16 2.5 29 8.5 16 14.5 3 8.5z" />
    </svg>
  )
}
