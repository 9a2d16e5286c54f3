"""Reports to render: a student's good day and bad day, every kind of state in small."""

from __future__ import annotations

import msgspec

from grader.model.finding import ErrorPicture, Example, Finding, Found, Shown
from grader.model.judgement import Difference
from grader.model.report import (
    CaseResult,
    ClaimResult,
    CourseRef,
    Deduction,
    Environment,
    ExerciseResult,
    Report,
    SubmissionRef,
)
from grader.model.running import Frame
from grader.model.submission import Note
from grader.model.text import Text
from grader.model.verdict import Certainty, ClaimKind, ExerciseStatus, Isolation, Verdict, Visibility

PUBLIC, HIDDEN = Visibility.PUBLIC, Visibility.HIDDEN

SOURCE = (
    (10, "def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):"),
    (11, "    n, c, h, wd = x.shape"),
    (12, "    o, _, kh, kw = w.shape"),
    (13, "    w = w[:, :, ::-1, ::-1]  # چرخاندن هسته (180°)"),
    (14, "    y = np.zeros((n, o, h - kh + 1, wd - kw + 1))"),
    (15, "    for i in range(y.shape[2]):"),
    (16, "        for j in range(y.shape[3]):"),
    (17, '            y[:, :, i, j] = np.einsum("ncuv,ocuv->no", x[:, :, i:i + kh, j:j + kw], w)'),
    (18, "    return y"),
)


def claim(id_, kind, fa, en, points, most):
    return ClaimResult(
        id=id_,
        kind=ClaimKind(kind),
        function="conv2d",
        title=Text(fa=fa, en=en),
        points=points,
        max_points=most,
        passed=points == most,
    )


def case(id_, claim_, *, verdict=Verdict.RIGHT, visibility=HIDDEN, function="conv2d", **more):
    return CaseResult(
        id=id_,
        function=function,
        claim=claim_,
        visibility=visibility,
        verdict=verdict,
        seconds=0.0012,
        **more,
    )


def right_exercise():
    return ExerciseResult(
        id="q1_layer_cost",
        title=Text(fa="هزینهٔ یک لایه", en="The cost of a layer"),
        group="q1",
        bonus=False,
        points=6.0,
        max_points=6.0,
        status=ExerciseStatus.RIGHT,
        claims=(
            claim("shapes", "core", "شکل خروجی", "Output shape", 3.6, 3.6),
            claim("macs", "edge", "تعداد `MAC`ها با $g$ گروه", "The number of `MAC`s with $g$ groups", 2.4, 2.4),
        ),
        cases=tuple(
            case(f"shape_{number}", "shapes", visibility=PUBLIC if number < 2 else HIDDEN) for number in range(6)
        )
        + tuple(case(f"macs_{number}", "macs") for number in range(5)),
    )


def sought_exercise():
    """The flipped exercise, shown on an input that belongs to no case."""
    exercise = flipped_exercise()
    flip, *others = exercise.findings
    difference = Difference(output="y", index=(0, 0, 0, 0), actual=3.0, expected=2.0, error=1.0, rule="exact")
    example = Example(
        case="small:1",
        function="conv2d",
        arguments=(
            Shown(name="x", shape=(1, 1, 1, 2), dtype="float64", values=[[[[1.0, 0.0]]]]),
            Shown(name="w", shape=(1, 1, 1, 2), dtype="float64", values=[[[[2.0, 3.0]]]]),
            Shown(name="stride", dtype="int", values=1),
        ),
        actual=(Shown(name="y", shape=(1, 1, 1, 1), dtype="float64", values=[[[[3.0]]]]),),
        expected=(Shown(name="y", shape=(1, 1, 1, 1), dtype="float64", values=[[[[2.0]]]]),),
        output="y",
        index=(0, 0, 0, 0),
        found=Found(verdict=Verdict.WRONG_VALUE, difference=difference),
    )
    findings = (msgspec.structs.replace(flip, example=example), *others)
    return msgspec.structs.replace(exercise, findings=findings)


def sought_report():
    return report(sought_exercise())


def picture(**changes):
    fresh = ErrorPicture(
        case="wide_public",
        output="y",
        shape=(1, 2, 3, 4),
        index=(0, 1, 0, 1),
        rows=("=1-3", "====", "x2=="),
        steps=(1, 5, 9),
        equal=16,
        special=1,
        right=20,
        lowest=-2,
        counts=(4, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1),
    )
    return msgspec.structs.replace(fresh, **changes)


def flipped_exercise():
    rule = Difference(
        output="y",
        index=(0, 0, 0, 0),
        actual=4.0,
        expected=1.0,
        error=3.0,
        tolerance=8.9e-15,
        rule="normwise",
        wrong=5,
        total=6,
        actual_shape=(1, 1, 2, 3),
        expected_shape=(1, 1, 2, 3),
    )
    hidden = Difference(output="y", rule="normwise", error=0.3)
    frame = Frame(file="q1_conv2d_forward.py", line=17, function="conv2d", source=SOURCE)
    example = Example(
        case="plain",
        function="conv2d",
        arguments=(
            Shown(
                name="x",
                shape=(1, 1, 3, 4),
                dtype="float64",
                values=[[[[1.0, 2.0, 0.0, 1.0], [0.0, 1.0, 3.0, 2.0], [2.0, 0.0, 1.0, 1.0]]]],
            ),
            Shown(name="w", shape=(1, 1, 2, 2), dtype="float64", values=[[[[1.0, 0.0], [2.0, -1.0]]]]),
            Shown(name="b", shape=(1,), dtype="float64", values=[1.0]),
            Shown(name="stride", dtype="int", values=1),
            Shown(name="padding", dtype="int", values=0),
        ),
        actual=(Shown(name="y", shape=(1, 1, 2, 3), dtype="float64", values=[[[[4.0, 3.0, -1.0], [-1.0, 3.0, 5.0]]]]),),
        expected=(Shown(name="y", shape=(1, 1, 2, 3), dtype="float64", values=[[[[1.0, 2.0, 5.0], [5.0, 1.0, 5.0]]]]),),
        output="y",
        index=(0, 0, 0, 0),
    )
    wrong = {"verdict": Verdict.WRONG_VALUE}
    return ExerciseResult(
        id="q1_conv2d_forward",
        title=Text(fa="کانولوشن دوبعدی، گذر رو به جلو", en="2-D convolution, forward"),
        group="q1",
        bonus=False,
        points=4.2,
        max_points=8.0,
        status=ExerciseStatus.PARTLY,
        claims=(
            claim("basic", "core", "مقدارها در ساده‌ترین حالت", "Values in the basic setting", 0.0, 2.4),
            claim("stride", "core", "گام", "Stride", 0.0, 2.4),
            claim("invalid", "edge", "نامعتبر: گام کوچک‌تر از ۱", "Invalid: stride below 1", 0.0, 1.0),
            claim("pointwise", "edge", "هستهٔ یک در یک", "A kernel of one tap", 1.0, 1.0),
            claim("float32", "robustness", "ورودی `float32`", "`float32` input", 0.8, 0.8),
            claim("speed", "speed", "خط‌های اجراشده زیاد نمی‌شود", "Executed lines do not grow", 0.4, 0.4),
        ),
        deductions=(
            Deduction(finding=0, points=2.4),
            Deduction(finding=1, claim="invalid", points=1.0),
            Deduction(finding=None, claim="stride", points=0.4),
        ),
        findings=(
            Finding(
                code="mistake",
                mistake="flip",
                certainty=Certainty.CERTAIN,
                function="conv2d",
                cases=("plain", "stride_two", "wide"),
                explains=("plain", "stride_two", "wide"),
                price=30,
                title=Text(fa="هسته ۱۸۰ درجه چرخیده باشد", en="the kernel is rotated by 180°"),
                question=Text(
                    fa="اگر هسته تنها یک درایهٔ ناصفر در گوشهٔ بالا و چپ داشته باشد، `y[0, 0]` کدام پیکسل از `x` است؟",
                    en="If only the top left entry of the kernel is nonzero, which pixel of `x` is `y[0, 0]`?",
                ),
                why=Text(
                    fa="لایهٔ کانولوشنی همبستگی متقابل را حساب می‌کند:"
                    "\n\n$$y_{i,j} = \\sum_{u,v} w_{u,v}\\, x_{i+u,\\,j+v}$$\n\n"
                    "با $w_{k-1-u,\\,k-1-v}$ شبکه همچنان آموزش می‌بیند، ولی وزن‌هایش با هیچ چارچوب دیگری نمی‌خواند.",
                    en="A convolutional layer computes the cross-correlation"
                    "\n\n$$y_{i,j} = \\sum_{u,v} w_{u,v}\\, x_{i+u,\\,j+v}$$\n\n"
                    "With $w_{k-1-u,\\,k-1-v}$ the network still trains, but its weights fit no other framework.",
                ),
                example=example,
                picture=picture(),
            ),
            Finding(
                code="did_not_raise",
                certainty=Certainty.CERTAIN,
                function="conv2d",
                cases=("stride_zero",),
            ),
        ),
        printed="شکل (1, 1, 3, 4) <script>alert(1)</script>\n\x1b[31mred\x1b[0m \u202egnp.exe\x00\n",
        cases=(
            case("plain", "basic", visibility=PUBLIC, difference=rule, frame=frame, **wrong),
            case("wide", "basic", difference=hidden, **wrong),
            case("stride_two", "stride", difference=hidden, **wrong),
            case("stride_zero", "invalid", verdict=Verdict.DID_NOT_RAISE),
            case("one_by_one", "pointwise", visibility=PUBLIC),
            case("single", "float32"),
            case("single_strided", "float32"),
            case("lines", "speed"),
        ),
        neighbour=Text(
            fa="سطر $3, 1, 4$ و هستهٔ $2, -1$ را در نظر بگیرید:\n\n$2\\cdot 3 - 1 = 5, \\quad 2\\cdot 1 - 4 = -2.$",
            en="Take the row $3, 1, 4$ and the kernel $2, -1$:\n\n$2\\cdot 3 - 1 = 5, \\quad 2\\cdot 1 - 4 = -2.$",
        ),
    )


def crashed_exercise():
    frame = Frame(
        file="hw/q2_pool.py",
        line=34,
        function="max_pool",
        source=(
            (33, "        for j in range(ow):"),
            (34, "            px = x[:, :, i * s, j * s + k]"),
            (35, "    return y"),
        ),
        locals=(("x", "float64 (1, 1, 5, 5)"), ("j", "int"), ("name", "<b>bold</b>")),
    )
    return ExerciseResult(
        id="q2_pool",
        title=Text(fa="ادغام بیشینه", en="Max pooling"),
        group="q2",
        bonus=False,
        points=0.0,
        max_points=10.0,
        status=ExerciseStatus.WRONG,
        after=("q1_conv2d_forward",),
        claims=(claim("values", "core", "مقدارها", "Values", 0.0, 10.0),),
        deductions=(Deduction(finding=0, points=10.0),),
        findings=(
            Finding(
                code="raised",
                certainty=Certainty.CERTAIN,
                function="max_pool",
                cases=("odd", "hidden_odd"),
                params={
                    "crash": "index_array",
                    "form": "facts",
                    "asked_index": "5",
                    "axis": "3",
                    "length": 5,
                    "last": "4",
                },
            ),
        ),
        cases=(
            case(
                "odd",
                "values",
                function="max_pool",
                visibility=PUBLIC,
                verdict=Verdict.RAISED,
                frame=frame,
                exception="IndexError",
                message="index 5 is out of bounds for axis 3 with size 5",
            ),
            case(
                "hidden_odd",
                "values",
                function="max_pool",
                verdict=Verdict.RAISED,
                frame=msgspec.structs.replace(frame, locals=()),
                exception="IndexError",
            ),
        ),
    )


def timed_out_exercise():
    frame = Frame(
        file="q3_softmax.py", line=7, function="softmax", source=((6, "    while True:"), (7, "        i += 1"))
    )
    return ExerciseResult(
        id="q3_softmax",
        title=Text(fa="سافت‌مکس", en="Softmax"),
        group="q2",
        bonus=True,
        points=0.0,
        max_points=5.0,
        status=ExerciseStatus.WRONG,
        claims=(claim("values", "core", "مقدارها", "Values", 0.0, 5.0),),
        deductions=(Deduction(finding=0, points=5.0),),
        findings=(
            Finding(
                code="timeout",
                certainty=Certainty.CERTAIN,
                function="softmax",
                cases=("first",),
                params={"cause": "case_time", "limit": "2", "loop": "6"},
            ),
        ),
        cases=(
            case("first", "values", function="softmax", visibility=PUBLIC, verdict=Verdict.TIMEOUT, frame=frame),
            case("second", "values", function="softmax", verdict=Verdict.SKIPPED),
        ),
    )


def missing_exercise():
    return ExerciseResult(
        id="q4_dense",
        title=Text(fa="لایهٔ متراکم", en="Dense layer"),
        group="q3",
        bonus=False,
        points=0.0,
        max_points=12.0,
        status=ExerciseStatus.MISSING,
    )


def ungradable_exercise():
    return ExerciseResult(
        id="q5_init",
        title=Text(fa="مقداردهی اولیه", en="Initialisation"),
        group="q3",
        bonus=False,
        points=None,
        max_points=9.0,
        status=ExerciseStatus.UNGRADABLE,
    )


def concept_exercise():
    return ExerciseResult(
        id="q5_concepts",
        title=Text(fa="پرسش‌های مفهومی", en="Concepts"),
        group="q3",
        bonus=False,
        points=3.0,
        max_points=4.0,
        status=ExerciseStatus.PARTLY,
        findings=(
            Finding(
                code="answered",
                certainty=Certainty.CERTAIN,
                function="answers",
                params={"answered": 5, "total": 6},
            ),
        ),
        cases=(case("keys", "form", function="answers", visibility=PUBLIC),),
    )


def report(*exercises, **changes):
    points = None if any(each.points is None for each in exercises) else sum(e.points for e in exercises if not e.bonus)
    fresh = Report(
        course=CourseRef(
            id="cnn",
            title=Text(fa="شبکه‌های کانولوشنی", en="Convolutional networks"),
            groups={
                "q1": Text(fa="لایه و هزینهٔ آن", en="A layer and its cost"),
                "q2": Text(fa="ادغام و سافت‌مکس", en="Pooling and softmax"),
                "q3": Text(fa="بلوک‌ها", en="Blocks"),
            },
        ),
        submission=SubmissionRef(
            id="نگار رضایی 40213007",
            sha256="9f2c" * 16,
            files=("q1_conv2d_forward.py", "hw/q2_pool.py"),
            notes=(
                Note(
                    code="several_files",
                    params={"exercise": "q2_pool", "used": "hw/q2_pool.py", "ignored": "hw/old/q2_pool.py"},
                ),
            ),
        ),
        graded_at="2026-11-24T14:05:00+03:30",
        isolation=Isolation.FULL,
        environment=Environment(
            grader="0.1.0",
            python="3.11.2",
            numpy="2.4.6",
            platform="Linux-x86_64",
            pack_sha256="ab12" * 16,
            seed_id="test",
        ),
        status="ungradable" if points is None else "graded",
        points=points,
        max_points=sum(each.max_points for each in exercises if not each.bonus),
        bonus_points=sum(each.points or 0.0 for each in exercises if each.bonus),
        exercises=exercises,
    )
    return msgspec.structs.replace(fresh, **changes)


def graded_report():
    return report(
        right_exercise(),
        flipped_exercise(),
        crashed_exercise(),
        timed_out_exercise(),
        missing_exercise(),
        concept_exercise(),
    )


def ungradable_report():
    return report(right_exercise(), ungradable_exercise(), isolation=Isolation.NONE)


def public_report():
    return report(right_exercise(), crashed_exercise(), public_only=True, isolation=Isolation.NONE)


def right_report():
    return report(right_exercise())


def change_finding(exercise, **changes):
    first, *others = exercise.findings
    return msgspec.structs.replace(exercise, findings=(msgspec.structs.replace(first, **changes), *others))


def worst_report(count=38):
    """Every exercise wrong, with everything that a finding can have, and as much printed as is ever kept."""
    exercise = flipped_exercise()
    values = [[[[f"{row * column / 7:.6g}" for column in range(20)] for row in range(20)]]]
    array = Shown(name="y", shape=(1, 1, 20, 20), dtype="float64", values=values)
    example = msgspec.structs.replace(
        exercise.findings[0].example, arguments=(array,) * 3, actual=(array,), expected=(array,)
    )
    rows = tuple("1=2-3x45" * 3 for _ in range(24))
    large = picture(shape=(3, 2, 64, 64), rows=rows, index=(2, 1, 5, 6), steps=(0, 3, 6, 9, 12))
    wrong = change_finding(exercise, example=example, picture=large)
    long = msgspec.structs.replace(wrong, printed="<&> سلام \x00 " * 800)
    return report(*(msgspec.structs.replace(long, id=f"exercise_{number}") for number in range(count)))
