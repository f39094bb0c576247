// Knows how the window's page becomes a PDF: A4, as its print styles say, with page numbers and nothing that is fetched.
import { BrowserWindow } from 'electron'
import type { Printer } from './context.ts'
import { printApart } from './print-apart.ts'

/** In inches: 15 mm at the sides and above, 18 mm below, where the page number stands. */
const margins = { top: 0.59, bottom: 0.71, left: 0.59, right: 0.59 }
const pageNumber =
  '<div style="width:100%;text-align:center;font-size:8pt"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

export function makePagePrinter(window: BrowserWindow): Printer {
  return {
    toPdf: async ({ isLandscape }) => {
      // the margins of a page are painted in the window's colour
      const colour = window.getBackgroundColor()
      window.setBackgroundColor('#ffffff')
      try {
        return await window.webContents.printToPDF({
          landscape: isLandscape,
          pageSize: 'A4',
          margins,
          printBackground: true,
          preferCSSPageSize: true,
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: pageNumber,
          generateTaggedPDF: true,
        })
      } finally {
        window.setBackgroundColor(colour)
      }
    },
    pageToPdf: printApart,
  }
}
