"""JupyterLab as a workbook: its settings, a small extension, and what starts them.

launch ── workbook_folder (notebooks, never over a learner's own)
       ── surroundings    (Jupyter's own files, apart from the learner's other Jupyter)
       ── server ── saving ── stripping (what a saved notebook may hold)
                 ── stopping ── ending_kernels (an end in a bounded time, without a word)
                 ── page_config (what the page is told: words, which code may run)
"""
