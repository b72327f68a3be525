"""Anchors of headings (neo của tiêu đề) keep their đ: "Đọc quy tắc" is at "#doc-quy-tac", not at "#oc-quy-tac"."""

from mkdocs.config.defaults import MkDocsConfig

from cchc.viet import slug


def on_config(config: MkDocsConfig) -> None:
    """Hand our way of writing addresses to the table of contents."""
    config["mdx_configs"]["toc"]["slugify"] = anchor


def anchor(heading: str, _separator: str) -> str:
    """The address of a heading (địa chỉ) in its page; the separator is ours already."""
    return slug(heading)
