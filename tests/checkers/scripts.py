"""Sentences about work in every script that a posting may be written in, for the postings that the checkers judge."""

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "latin": (
        "Plan the week with everyone who has a part in it",
        "Keep an honest list of what is late, and say so early",
        "Write down what was agreed, in words that a newcomer understands",
        "A calm voice when three things go wrong at once",
        "Offices are open from eight; nobody counts the hours before",
    ),
    "accents": (
        "Zażółć gęślą jaźń – und größere Maßstäbe für Fußgänger",
        "Une œuvre déjà prête, naïve ou même très âgée; où ça?",
        "Şişli’deki ölçüler, İzmir’deki ışık ve güzel ağaçlar",
        "Príliš žluťoučký kôň, čo úpěl ďábelské ódy",
        "Người làm việc ở đây biết rõ từng bước",
    ),
    "greek": (
        "Σχεδιάζετε την εβδομάδα μαζί με όλους τους συναδέλφους",
        "Κρατάτε τίμια λίστα με ό,τι καθυστερεί και το λέτε νωρίς",
        "Γράφετε όσα συμφωνήθηκαν, με λόγια που καταλαβαίνει ο καθένας",
        "Ήρεμη φωνή όταν όλα πάνε στραβά ταυτόχρονα",
        "Η ώρα προσέλευσης είναι ευέλικτη για όλους",
    ),
    "cyrillic": (
        "Планировать неделю вместе со всеми участниками",
        "Вести честный список задержек и говорить о них вовремя",
        "Записывать договорённости словами, понятными новичку",
        "Спокойный голос, когда всё идёт не так: ёж, щука и объезд",
        "Їжакам і ґедзям тут теж раді",
    ),
    "arabic": (
        "تخطيط الأسبوع مع كل من له دور فيه",
        "الاحتفاظ بقائمة صادقة بما تأخر وقول ذلك مبكرا",
        "كتابة ما تم الاتفاق عليه بكلمات يفهمها الجميع",
        "صوت هادئ عندما تسوء الأمور",
        "المكتب مفتوح من الثامنة صباحا",
    ),
    "hebrew": (
        "לתכנן את השבוע יחד עם כל השותפים",
        "לנהל רשימה כנה של מה שמתעכב ולומר זאת מוקדם",
        "לכתוב את מה שסוכם במילים שכל חדש מבין",
        "קול רגוע כששלושה דברים משתבשים",
        "המשרד פתוח משמונה בבוקר",
    ),
    "chinese": (
        "与每一位参与者一起安排本周的工作",
        "如实记录延误的事项，并尽早告知大家",
        "用新人也能看懂的话写下商定的内容",
        "三件事同时出错时仍然保持冷静",
        "办公室八点开门，之前的时间没有人计较",
    ),
    "japanese": (
        "関係するすべての人と一緒に一週間の予定を立てます",
        "遅れていることを正直に書き出し、早めに伝えます",
        "決まったことを、初めての人にも分かる言葉で記録します",
        "問題が三つ重なっても落ち着いて話せる方",
        "オフィスは八時に開きます。コーヒーもあります",
    ),
    "emoji": (
        "Bring good humour 🙂 and a plan 📋 to every Monday",
        "Ship on Fridays 🚀 only when the tests are green ✅",
        "Families are welcome 👨‍👩‍👧 and so are dogs 🐕",
        "Coffee ☕ and tea 🍵 all day",
        "Flags 🇩🇪 🇯🇵 and thumbs 👍🏽 in every colour",
    ),
    "mixed": (
        "Say hello: Здравствуйте, Γειά σας, שלום, مرحبا and こんにちは",
        "Read 日本語 or العربية beside plain English, 90 % of the time",
        "Δέλτα, дельта and ∆ are not the same letter",
        "Costs of 10 000 € – or £9,000 – are yours to watch",
        "您好 and 안녕하세요 to our teams 🌏",
    ),
    "hostile": (
        "</script><script>alert(1)</script> & <!-- no comment -->",
        "# no heading, *not bold*, `no code`, [no link](x)",
        "]]> {{7*7}} ${x} %s <b>bold</b> &amp; &#x41;",
        "1. no list – – “quoted” ‘twice’ … and \\ back",
        "a|b|c <company> https://example.org/?a=1&b=2",
    ),
}
"""Five sentences for each kind of text."""

SPACED = frozenset({"latin", "accents", "greek", "cyrillic", "hostile"})
"""Those whose words a reader can be held to one by one: written from left to right and parted by spaces."""

NAMES: Mapping[str, tuple[str, str]] = {
    "latin": ("Production Manager", "Example Works"),
    "accents": ("Küchenchefin für Żółw", "Œuvres & Söhne"),
    "greek": ("Υπεύθυνος Παραγωγής", "Παράδειγμα ΑΕ"),
    "cyrillic": ("Руководитель производства", "Образец и Ко"),
    "arabic": ("مدير الإنتاج", "شركة المثال"),
    "hebrew": ("מנהלת ייצור", "דוגמה בע״מ"),
    "chinese": ("生产经理", "示例公司"),
    "japanese": ("制作進行マネージャー", "見本株式会社"),
    "emoji": ("Studio Manager 🎨", "Example ☕ Works"),
    "mixed": ("Manager / مدير / 经理", "Пример & דוגמה"),
    "hostile": ("</script><script>alert(1)", "Acme <!-- & Söhne --> {{7*7}}"),
}
"""A job title and a company for each."""
