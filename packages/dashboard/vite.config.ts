import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Relative base: the built files work under any path of any static server.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Libraries change rarely: kept apart, a new version of the page leaves them in the browser's cache. What
    // most pages share is one file instead of dozens.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules/ },
            {
              name: 'shared',
              test: /src[\\/](api|asOf|components|format|links|lists|plot|preferences|time)[\\/]/,
            },
          ],
        },
      },
    },
  },
})
