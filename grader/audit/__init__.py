"""The proof of a pack: oracles agree, right ways get full marks, nothing else does, every mistake has its name."""

from grader.audit.result import FULL, QUICK, Effort, ExerciseAudit, Gate
from grader.audit.work import audit_exercises

__all__ = ["FULL", "QUICK", "Effort", "ExerciseAudit", "Gate", "audit_exercises"]
