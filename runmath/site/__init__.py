"""The site as a whole: checked, built by MkDocs, made light and safe, put in the place of the one before."""
