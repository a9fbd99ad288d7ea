"""How fast the product is, beside the encoding that it cannot do without and the pipeline that anybody would build."""
