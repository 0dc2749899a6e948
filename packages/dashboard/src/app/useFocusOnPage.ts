import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** A new page takes the focus, so that keyboard and screen reader go on at its beginning. */
export function useFocusOnPage(): void {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [pathname])
}
