"""onrecord puts news text on record: who said what, when, and how much."""

from onrecord.annotations import (
    Actor,
    Annotation,
    Approximation,
    Calendar,
    Date,
    Furniture,
    Link,
    LiteralSense,
    Mention,
    Name,
    Percentage,
    Quote,
    Ref,
    Reference,
    Role,
)
from onrecord.document import Document, Issue
from onrecord.errors import (
    AnnotationError,
    BadSpan,
    ConfigError,
    DanglingReference,
    DuplicateId,
    InputError,
    KindError,
    LayerMissing,
    MissingProvider,
    OnrecordError,
    PlanCycle,
    PlanError,
    PluginError,
    ResourceError,
)
from onrecord.explain import explain
from onrecord.extractor import BaseExtractor, Extractor, Resource, Setup, extractor
from onrecord.hookspecs import hookimpl
from onrecord.pipeline import Pipeline, read
from onrecord.span import Span

__version__ = "1.0.0.dev0"

__all__ = [
    "Actor",
    "Annotation",
    "AnnotationError",
    "Approximation",
    "BadSpan",
    "BaseExtractor",
    "Calendar",
    "ConfigError",
    "DanglingReference",
    "Date",
    "Document",
    "DuplicateId",
    "Extractor",
    "Furniture",
    "InputError",
    "Issue",
    "KindError",
    "LayerMissing",
    "Link",
    "LiteralSense",
    "Mention",
    "MissingProvider",
    "Name",
    "OnrecordError",
    "Percentage",
    "Pipeline",
    "PlanCycle",
    "PlanError",
    "PluginError",
    "Quote",
    "Ref",
    "Reference",
    "Resource",
    "ResourceError",
    "Role",
    "Setup",
    "Span",
    "__version__",
    "explain",
    "extractor",
    "hookimpl",
    "read",
]
