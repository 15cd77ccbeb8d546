"""stub"""

from components.view import open_view

open_view("overview")
