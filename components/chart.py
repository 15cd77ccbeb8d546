"""A chart on its page: a network as vis-network draws it, everything else as a figure."""

import plotly.graph_objects as go

from articles.page import Article
from articles.pages import PAGES
from articles.sight import Sight
from articles.stage import PAGE_SIZE, gathers, scene_of
from charts.chart import Drawing
from components.network import show_network
from components.picture import show_scene
from loaders.kept import kept
from painters.plotly import figure
from painters.vis import Graph, graph


def show_chart(sight: Sight, article: Article, alt: str) -> None:
    """The chart, whose clicks do what they ask for; alt: the same in words."""
    drawn, alt = made(sight, article.chart), " ".join((alt, *gathers(sight, article).sentences))
    if isinstance(drawn, Graph):
        show_network(drawn, alt)
    else:
        show_scene(drawn, alt)


@kept(200, by=lambda sight, chart: sight.key)
def made(sight: Sight, chart: Drawing) -> go.Figure | Graph:
    """A page's drawing, made once for all readers who look at the same; not to be changed."""
    scene = scene_of(sight, chart, *PAGE_SIZE)
    return graph(scene) if PAGES[sight.page].network else figure(scene, sight.palette)
