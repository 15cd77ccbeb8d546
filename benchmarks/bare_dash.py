"""What a change of the lens is measured against: a page of Dash, which has no part in the dashboard, with one callback.

A click on a button redraws a bar chart. `python bare_dash.py PORT`, where Dash is at hand.
"""

import sys

from dash import Dash, Input, Output, dcc, html

app = Dash()
app.layout = [html.Button("A", id="outlet"), html.P(id="count"), dcc.Graph(id="plot")]


@app.callback(Output("count", "children"), Output("plot", "figure"), Input("outlet", "n_clicks"))
def redraw(clicks: int | None) -> tuple[str, dict[str, list[dict[str, object]]]]:
    """What is shown, and the same in bars."""
    count = clicks or 0
    bars: dict[str, object] = {"type": "bar", "x": list(range(20)), "y": [count + place % 5 for place in range(20)]}
    return f"Showing {count}", {"data": [bars]}


if __name__ == "__main__":
    app.run(port=sys.argv[1])
